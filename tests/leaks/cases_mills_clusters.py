"""Cases of schools, clinics and town halls: clusters and containers."""

from __future__ import annotations

from tests.leaks.case import (
    Case,
    in_json,
)
from tests.leaks.planter import b64, compact

_CLUSTERS = [
    in_json(
        "json.kubernetes",
        "pull secret",
        lambda p: {
            "kind": "Secret",
            "type": p.keep("kubernetes.io/dockerconfigjson"),
            "data": {".dockerconfigjson": b64(compact({"auths": {"reg.example": {"auth": b64(f"ci:{p.pet()}")}}}))},
        },
    ),
    in_json(
        "json.kubernetes",
        "last applied",
        lambda p: {
            "metadata": {
                "name": p.keep("mail-relay"),
                "annotations": {
                    "kubectl.kubernetes.io/last-applied-configuration": compact(
                        {"kind": "Secret", "stringData": {"smtp": p.human()}}
                    )
                },
            }
        },
    ),
    in_json(
        "json.kubernetes",
        "env of a pod",
        lambda p: {
            "kind": "Pod",
            "spec": {
                "containers": [
                    {
                        "image": p.keep("reg.example/his:26.11.3"),
                        "env": [
                            {"name": "REDIS_PASS", "value": p.letters(14)},
                            {"name": "TZ", "value": p.keep("Europe/Tallinn")},
                        ],
                    }
                ]
            },
        },
    ),
    in_json(
        "json.kubernetes",
        "innocent name",
        lambda p: {
            "kind": "Secret",
            "metadata": {"name": p.keep("edi-config"), "uid": p.uuid()},
            "data": {"config.ini": b64(f"[edi]\nuser=a\nvalue={p.pet()}\n"), "x": b64(p.human())},
        },
    ),
    in_json(
        "json.kubernetes",
        "config map",
        lambda p: {
            "kind": "ConfigMap",
            "data": {
                "application.properties": f"spring.datasource.password={p.pet()}\nspring.jpa.open-in-view={p.keep('false-by-ops')}\n"
            },
        },
    ),
    in_json(
        "json.kubernetes",
        "kubeconfig",
        lambda p: {
            "kind": "Config",
            "users": [{"name": p.keep("ward-admin"), "user": {"token": p.jwt(), "client-key-data": p.base64(90)}}],
            "current-context": p.keep("ward-prod"),
        },
    ),
    in_json(
        "json.kubernetes",
        "docker inspect",
        lambda p: [
            {
                "Id": p.digest(64),
                "Config": {
                    "Env": [f"POSTGRES_PASSWORD={p.pet()}", f"LANG={p.keep('sl_SI.UTF-8')}"],
                    "Cmd": [p.keep("gunicorn")],
                },
            }
        ],
    ),
    in_json(
        "json.kubernetes",
        "arguments",
        lambda p: {
            "spec": {
                "containers": [
                    {
                        "args": [
                            "--listen=:9090",
                            f"--web.auth-token={p.token(32)}",
                            "--admin-password",
                            p.human(),
                            f"--zone={p.keep('az-3b')}",
                        ]
                    }
                ]
            }
        },
    ),
    in_json(
        "json.kubernetes",
        "helm release",
        lambda p: {
            "config": {
                "postgresql": {"auth": {"postgresPassword": p.key(12)}},
                "ingress": {"host": p.keep("his.clinic.example")},
            },
            "version": 4,
        },
    ),
    in_json(
        "json.kubernetes",
        "swarm",
        lambda p: {
            "JoinTokens": {"Worker": "SWMTKN-1-" + p.key(50) + "-" + p.key(25)},
            "ID": p.keep("abajmipo7b4xz5ip2nrla6b11"),
        },
    ),
    in_json(
        "json.kubernetes",
        "portainer",
        lambda p: {
            "Env": [
                {"name": "TRAEFIK_PILOT_TOKEN", "value": p.guid()},
                {"name": "COMPOSE_PROJECT", "value": p.keep("his-front")},
            ]
        },
    ),
    in_json(
        "json.kubernetes",
        "probe header",
        lambda p: {
            "livenessProbe": {
                "httpGet": {
                    "path": p.keep("/healthz/live"),
                    "httpHeaders": [{"name": "X-Probe-Key", "value": p.key(24)}],
                }
            }
        },
    ),
]

CASES: list[Case] = [*_CLUSTERS]

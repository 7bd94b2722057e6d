"""Login recipes as the JSON of ``portal.json``, and back. Defaults are left out."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from workbench.exchange import JsonSchema, JsonValue
from workbench.operation.recipe import Act, ErrorText, Recipe, Rule, Target


def recipe_to_json(recipe: Recipe) -> JsonSchema:
    ends: JsonSchema = {}
    if recipe.signed_in:
        ends["see"] = _target_to_json(recipe.signed_in)
    if recipe.signed_in_url:
        ends["url"] = recipe.signed_in_url
    document: JsonSchema = {
        "start": recipe.start,
        "rules": [_rule_to_json(rule) for rule in recipe.rules],
        "errors": [{"see": _target_to_json(error.see), "means": error.means} for error in recipe.errors],
        "signed_in": ends,
    }
    return {key: value for key, value in document.items() if value not in ("", [], {})}


def _rule_to_json(rule: Rule) -> JsonSchema:
    document: JsonSchema = {"title": rule.title, "see": _target_to_json(rule.see), "url": rule.url}
    document |= {"do": [_act_to_json(act) for act in rule.acts], "times": rule.times}
    return {key: value for key, value in document.items() if value not in ("", 0)}


def _act_to_json(act: Act) -> JsonSchema:
    if act.kind == "click":
        return {"click": _target_to_json(act.at) if act.at else "it"}
    document: JsonSchema = {act.kind: act.value}
    return document | {"at": _target_to_json(act.at)} if act.at else document


def _target_to_json(target: Target) -> JsonValue:
    return {field.name: getattr(target, field.name) for field in fields(target) if getattr(target, field.name)}


def recipe_from_json(document: dict[str, Any]) -> Recipe:
    """Build a recipe from a document that fits the published schema."""
    ends = document.get("signed_in", {})
    return Recipe(
        rules=tuple(_rule(rule) for rule in document.get("rules", ())),
        errors=tuple(ErrorText(Target(**error["see"]), error["means"]) for error in document.get("errors", ())),
        start=document.get("start", ""),
        signed_in=Target(**ends["see"]) if "see" in ends else None,
        signed_in_url=ends.get("url", ""),
    )


def _rule(document: dict[str, Any]) -> Rule:
    acts = tuple(map(_act, document["do"]))
    return Rule(document["title"], Target(**document["see"]), acts, document.get("url", ""), document.get("times", 0))


def _act(document: dict[str, Any]) -> Act:
    at = Target(**document["at"]) if "at" in document else None
    if "fill" in document:
        return Act("fill", document["fill"], at)
    if "press" in document:
        return Act("press", document["press"], at)
    return Act("click", at=None if document["click"] == "it" else Target(**document["click"]))

"""Files: a multipart upload, a list, a small download by bearer and a large one by cookie."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from uuid import UUID

from msgspec import UNSET
from starlette.responses import Response, StreamingResponse

from workbench.demo.models.service import StoredFile, StoredFiles, UploadForm
from workbench.demo.routes import COOKIE, Call, Link, Operation, Refusal, not_found
from workbench.demo.settings import API
from workbench.demo.world import File

_FILES = f"{API}/files"
_LARGEST = 5_000_000
_CHUNK = 65_536


def upload(call: Call) -> StoredFile:
    form: UploadForm = call.body
    if len(form.file.content) > _LARGEST:
        raise Refusal(413, "Content too large", f"At most {_LARGEST} octets are taken.")
    about = StoredFile(
        id=call.world.new_uuid(),
        name=form.file.name,
        media_type=form.file.media_type,
        size=len(form.file.content),
        sha256=hashlib.sha256(form.file.content).hexdigest(),
        description=None if form.description is UNSET else form.description,
        uploaded_at=call.world.now(),
    )
    call.world.files[about.id] = File(about, form.file.content)
    return about


def list_files(call: Call) -> StoredFiles:
    return StoredFiles(files=[file.about for file in call.world.files.values()])


def download(call: Call) -> Response:
    file = call.world.files.get(call.path["file_id"])
    if file is None:
        what = f"file {call.path['file_id']}"
        raise not_found(what)
    headers = {"Content-Disposition": _attachment(f"{file.about.id}.bin")}
    return Response(file.content, headers=headers, media_type="application/octet-stream")


def download_large(call: Call) -> Response:
    size = call.world.settings.large_download
    headers = {"Content-Disposition": _attachment("diagnostics.bin"), "Content-Length": str(size)}
    return StreamingResponse(_pattern(size), headers=headers, media_type="application/octet-stream")


def _pattern(size: int) -> Iterator[bytes]:
    """Give ``size`` octets, a chunk at a time: never all in memory."""
    chunk = bytes(range(256)) * (_CHUNK // 256)
    for start in range(0, size, _CHUNK):
        yield chunk[: min(_CHUNK, size - start)]


def _attachment(name: str) -> str:
    return f'attachment; filename="{name}"'


OPERATIONS = (
    Operation(
        category="files", name="upload", kind="file", method="POST", path=_FILES, handler=upload, result=StoredFile,
        body=UploadForm, media_type="multipart/form-data", status=201, risk="write",
    ),
    Operation(category="files", name="list", kind="file", method="GET", path=_FILES, handler=list_files, result=StoredFiles),
    Operation(
        category="files", name="download", kind="file", method="GET", path=_FILES + "/{file_id}/content",
        handler=download, types={"file_id": UUID}, produces="application/octet-stream",
        links=(Link("files.list", "$.files[*].id", "file_id"), Link("files.upload", "$.id", "file_id")),
    ),
    Operation(
        category="files", name="download_large", kind="file", method="GET", path="/downloads/diagnostics.bin",
        handler=download_large, auth=COOKIE, produces="application/octet-stream",
    ),
)  # fmt: skip

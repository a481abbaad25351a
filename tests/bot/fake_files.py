"""Files a bot uploads to the fake Telegram: read from a request, checked, and kept by id."""

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from PIL import Image, UnidentifiedImageError

MOST_IN_A_PHOTO = 10 * 1024 * 1024
MOST_IN_A_FILE = 50 * 1024 * 1024
MOST_SIDES = 10_000
MOST_RATIO = 20
MOST_IN_A_CAPTION = 1024
ACTIONS = frozenset({"typing", "upload_photo", "upload_video", "upload_document"})


class RefusedFileError(Exception):
    """What Telegram says of a file that it does not take."""

    def __init__(self, words: str, code: int = 400) -> None:
        super().__init__(words)
        self.code = code


@dataclass(frozen=True)
class Upload:
    """A file as it comes in a request."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Kept:
    """A file Telegram has."""

    id: str
    kind: str
    """What it is sent as: "photo", "animation" or "document"."""
    content: bytes
    width: int
    height: int

    def json(self) -> dict[str, Any]:
        """The fields of a message that shows it."""
        size = {
            "file_id": self.id,
            "file_unique_id": f"u-{self.id}",
            "file_size": len(self.content),
        }
        sides = {"width": self.width, "height": self.height}
        match self.kind:
            case "photo":
                return {"photo": [{**size, **sides}]}
            case "animation":
                return {"animation": {**size, **sides, "duration": 2}, "document": size}
            case _:
                return {"document": size}


@dataclass
class Files:
    """All that was ever uploaded."""

    kept: dict[str, Kept] = field(default_factory=dict)

    def take(self, kind: str, sent: object) -> Kept:
        """The file of a request: an upload, or the id of one. Raises RefusedFileError."""
        if isinstance(sent, Upload):
            return self._keep(kind, sent)
        if not sent:
            raise RefusedFileError(f"there is no {kind} in the request")
        known = self.kept.get(str(sent))
        if known is None:
            raise RefusedFileError("wrong file identifier/HTTP URL specified")
        if known.kind != kind:
            raise RefusedFileError(f"can't use file of type {known.kind.title()} as {kind.title()}")
        return known

    def lose(self, file_id: str) -> None:
        """Know a file no longer."""
        del self.kept[file_id]

    def _keep(self, kind: str, upload: Upload) -> Kept:
        if len(upload.content) > MOST_IN_A_FILE:
            raise RefusedFileError("Request Entity Too Large", 413)
        image = _read(upload.content)
        moves = image is not None and image.format == "GIF" and getattr(image, "n_frames", 1) > 1
        if kind == "photo":
            image = _checked_photo(upload.content, image)
        elif not moves:
            kind = "document"
        width, height = (0, 0) if image is None else image.size
        kept = Kept(f"{kind}-{len(self.kept) + 1}", kind, upload.content, width, height)
        self.kept[kept.id] = kept
        return kept


def _read(content: bytes) -> Image.Image | None:
    try:
        return Image.open(BytesIO(content))
    except UnidentifiedImageError:
        return None


def _checked_photo(content: bytes, image: Image.Image | None) -> Image.Image:
    if len(content) > MOST_IN_A_PHOTO:
        raise RefusedFileError(
            f"file of size {len(content)} bytes is too big for a photo; "
            f"the maximum size is {MOST_IN_A_PHOTO} bytes"
        )
    if image is None:
        raise RefusedFileError("IMAGE_PROCESS_FAILED")
    if sum(image.size) > MOST_SIDES or max(image.size) > MOST_RATIO * min(image.size):
        raise RefusedFileError("PHOTO_INVALID_DIMENSIONS")
    return image


def fields_of(content_type: str, body: bytes) -> dict[str, Any]:
    """The fields of a multipart request; files are uploads."""
    boundary = re.search(r"boundary=\"?([^\";]+)", content_type)
    assert boundary is not None, content_type
    fields: dict[str, Any] = {}
    for part in body.split(b"--" + boundary.group(1).encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        names = dict(re.findall(r'(name|filename)="([^"]*)"', head.decode()))
        is_file = "filename" in names
        fields[names["name"]] = Upload(names["filename"], content) if is_file else content.decode()
    return fields

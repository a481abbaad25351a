"""The base of every value the coach knows: frozen, closed, compared by content."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen pydantic model that refuses unknown fields.

    Collections inside a value are tuples, so that a value can never change under its reader.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

"""The house style's colours."""

from bot.pictures.flesh import Ink

Colour = tuple[int, int, int]


def _rgb(code: str) -> Colour:
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


PAPER = _rgb("ECEFF3")
FLOOR = _rgb("E0E5EB")
SHADOW = _rgb("CFD6DE")
MARK = _rgb("8391A1")
ACCENT = _rgb("F06238")
RIGHT_GREEN = _rgb("3E8E6A")
WRONG_RED = _rgb("C8413B")
WORDS = _rgb("4A586A")

NEAR: dict[Ink, Colour] = {
    Ink.SKIN: _rgb("68788C"),
    Ink.FACE: _rgb("77879B"),
    Ink.SHIRT: _rgb("4A586A"),
    Ink.SHORTS: _rgb("374354"),
    Ink.SHOE: _rgb("28303D"),
    Ink.SOLE: _rgb("B9C2CD"),
    Ink.HAIR: _rgb("2B3340"),
    Ink.MUSCLE: ACCENT,
    Ink.IRON: _rgb("343C48"),
    Ink.STEEL: _rgb("8C97A4"),
    Ink.WOOD: _rgb("CEB492"),
    Ink.PAD: _rgb("5D6B7D"),
    Ink.METAL: _rgb("A3AEBB"),
    Ink.BAND: _rgb("2F8F83"),
    Ink.WALL: _rgb("DCE1E8"),
    Ink.TOWEL: _rgb("BFD4D8"),
    Ink.BALL: _rgb("7A5C4A"),
}
"""Near parts, and all kit."""
FAR: dict[Ink, Colour] = {
    Ink.SKIN: _rgb("A9B4C2"),
    Ink.FACE: _rgb("A9B4C2"),
    Ink.SHIRT: _rgb("98A4B3"),
    Ink.SHORTS: _rgb("8D9AAA"),
    Ink.SHOE: _rgb("7E8A99"),
    Ink.SOLE: _rgb("CCD3DB"),
    Ink.HAIR: _rgb("2B3340"),
    Ink.MUSCLE: _rgb("F2A58C"),
}
"""The limbs on the far side."""
RESTING = _rgb("A8705F")
RESTING_FAR = _rgb("CDAFA8")
"""A working muscle's tint at rest."""
TINT_STEPS = 4
"""Of the effort's colour: few, so that a picture has few colours."""


def mix(start: Colour, end: Colour, share: float) -> Colour:
    """A colour between two."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
    return red, green, blue


def ink_colour(ink: Ink, effort: float, *, far: bool) -> Colour:
    """What a part is painted with; a muscle's tint grows from half to full with the effort."""
    colours = {**NEAR, **FAR} if far else NEAR
    if ink is Ink.MUSCLE:
        share = round(effort * TINT_STEPS) / TINT_STEPS
        return mix(RESTING_FAR if far else RESTING, colours[Ink.MUSCLE], share)
    return colours[ink]


def shaded(colour: Colour, share: float) -> Colour:
    """A face turned away from the light (negative) or towards it."""
    return mix(colour, (0, 0, 0) if share < 0 else (255, 255, 255), abs(share))

"""That somebody should look at a place: said once for each place and reason, never what it is."""

from coach.adaptation.professional import SeeSomeone, to_be_seen
from coach.conversation.scene import Scene
from coach.dialogue import Advised
from coach.phrases.text import Text
from coach.training_log import ReportId


def unsaid(scene: Scene, report: ReportId | None = None) -> tuple[SeeSomeone, ...]:
    """What is still to be said; what this report brought is said with it again."""
    said = {
        (each.area, each.why)
        for each in scene.dialogue.advised
        if report is None or each.report != report
    }
    found = to_be_seen(scene.training, scene.today)
    return tuple(each for each in found if (each.area, each.why) not in said)


def words(scene: Scene, places: tuple[SeeSomeone, ...]) -> Text:
    """A sentence for each place."""
    paragraphs = tuple(
        paragraph
        for each in places
        for paragraph in scene.say.should_be_seen(each.area, each.why).paragraphs
    )
    return Text(paragraphs=paragraphs)


def remembered(
    scene: Scene, places: tuple[SeeSomeone, ...], report: ReportId | None = None
) -> Scene:
    """With what was said kept; of complaints that are over nothing is."""
    open_places = {each.area for each in scene.training.complaints}
    before = tuple(each for each in scene.dialogue.advised if each.area in open_places)
    known = {(each.area, each.why) for each in before}
    fresh = tuple(
        Advised(area=each.area, why=each.why, report=report)
        for each in places
        if (each.area, each.why) not in known
    )
    if (*before, *fresh) == scene.dialogue.advised:
        return scene
    return scene.talking(advised=(*before, *fresh))

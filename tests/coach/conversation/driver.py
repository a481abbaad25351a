"""A person in a conversation: says, taps, lets time pass, and looks at what came back.

Around every turn the chat checks what holds for each of them: a restart changes nothing, buttons
fit into Telegram, nobody is met with silence, and nothing is sent that should not be.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from coach.athlete import Athlete
from coach.conversation import charts
from coach.conversation.choices import Choice, Place, decode
from coach.conversation.effects import (
    Button,
    Buttons,
    Chart,
    Close,
    Effect,
    Forget,
    Keyboard,
    Picture,
    Revise,
    Say,
    Toast,
)
from coach.conversation.events import (
    CameBack,
    Commanded,
    Event,
    Form,
    Left,
    Nudge,
    NudgeDue,
    PlaceShared,
    Said,
    SentOther,
    Tapped,
    TurnDay,
)
from coach.conversation.local_time import local
from coach.conversation.respond import agenda, respond
from coach.conversation.scene import Scene
from coach.phrases import English
from coach.plan import Plan, Session, SessionStatus
from coach.training_log import Report, Reported
from tests.coach.conversation import promises


@dataclass(frozen=True)
class Message:
    """A message on the screen as it stands, or stood."""

    text: str
    card: str | None = None
    keyboard: Keyboard | None = None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Its buttons in reading order."""
        if not isinstance(self.keyboard, Buttons):
            return ()
        return tuple(button for row in self.keyboard.rows for button in row)

    @property
    def labels(self) -> tuple[str, ...]:
        """What its buttons say."""
        return tuple(button.label for button in self.buttons)

    def button(self, label: str) -> Button:
        """The button of that label, or the first that holds it."""
        exact = tuple(each for each in self.buttons if each.label == label)
        for each in exact or self.buttons:
            if label.lower() in each.label.lower():
                return each
        raise AssertionError(f"no button {label!r} among {self.labels} under {self.text!r}")


@dataclass
class Chat:
    """One runner's chat, from before the first hello; `now` is an instant."""

    now: datetime
    athlete: Athlete = field(default_factory=Athlete)
    screen: list[Message] = field(default_factory=list)
    toasts: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    waiting: dict[str, Nudge] = field(default_factory=dict)
    consumed: set[str] = field(default_factory=set)
    unasked: Counter[date] = field(default_factory=Counter)
    """Messages sent unasked on each of the runner's days."""
    erased: bool = False

    def copy(self) -> "Chat":
        """The same chat, to go on another way."""
        return replace(
            self,
            screen=list(self.screen),
            waiting=dict(self.waiting),
            consumed=set(self.consumed),
            unasked=Counter(self.unasked),
        )

    def scene(self) -> Scene:
        """The moment, as a handler of the coach sees it."""
        return Scene(athlete=self.athlete, now=self.now, at=self.now, say=English())

    # --- what a person does ---------------------------------------------------------------

    def say(self, words: str, reply_to: str | None = None, form: Form = Form.FRESH) -> "Chat":
        """Write something; `reply_to` names the card it answers."""
        return self._take(Said(at=self.now, words=words, form=form, reply_to=reply_to))

    def tap(self, label: str) -> "Chat":
        """Tap a button of the newest message that has buttons."""
        return self.tap_old(self.newest, label)

    def tap_old(self, message: Message, label: str) -> "Chat":
        """Tap a button of a message as it was seen earlier."""
        return self.tap_button(message.button(label), message.card)

    def tap_button(self, button: Button, card: str | None = None) -> "Chat":
        """Tap a button."""
        return self.choose(decode(button.data), card)

    def choose(self, choice: Choice | None, card: str | None = None) -> "Chat":
        """Tap a button that carries a choice."""
        return self._take(Tapped(at=self.now, choice=choice, card=card))

    def command(self, place: Place) -> "Chat":
        """Send a command."""
        return self._take(Commanded(at=self.now, command=place))

    def start(self, language: str | None = None, zone_hint: str | None = None) -> "Chat":
        """Send /start, with what the front end knows."""
        return self._take(
            Commanded(at=self.now, command=Place.START, language=language, zone_hint=zone_hint)
        )

    def share_place(self, zone: str | None) -> "Chat":
        """Share a location."""
        return self._take(PlaceShared(at=self.now, zone=zone))

    def send_sticker(self) -> "Chat":
        """Send what the coach cannot read."""
        return self._take(SentOther(at=self.now))

    def block(self) -> "Chat":
        """Block the bot."""
        return self._take(Left(at=self.now))

    def unblock(self) -> "Chat":
        """Unblock the bot."""
        return self._take(CameBack(at=self.now))

    def skip(self, span: timedelta) -> "Chat":
        """Let time pass; what comes due on the way speaks at its own instant."""
        return self.skip_to(self.now + span)

    def skip_to(self, target: datetime) -> "Chat":
        """Let time pass up to an instant."""
        self.heard, self.effects, self.toasts = (), (), ()
        spoken: tuple[str, ...] = ()
        while (nudge := self._next_due(target)) is not None:
            self.now = max(self.now, nudge.due)
            self._wake(nudge)
            spoken += self.heard
        self.now = max(self.now, target)
        self.heard = spoken
        return self

    def skip_to_day(self, day: date, wall: str = "07:00") -> "Chat":
        """Let time pass until the runner's clock shows a day and time."""
        there = datetime.fromisoformat(f"{day.isoformat()}T{wall}").replace(
            tzinfo=ZoneInfo(self.runner_zone)
        )
        return self.skip_to(there.astimezone(UTC))

    def sleep(self, span: timedelta) -> "Chat":
        """Let time pass while the program is down: what expires is dropped, the rest is late."""
        self.now += span
        return self.skip(timedelta())

    # --- what a person sees ---------------------------------------------------------------

    @property
    def newest(self) -> Message:
        """The newest message with buttons."""
        with_buttons = [each for each in self.screen if each.buttons]
        if not with_buttons:
            raise AssertionError(f"no message has buttons; on the screen: {self.screen[-3:]}")
        return with_buttons[-1]

    @property
    def labels(self) -> tuple[str, ...]:
        """The buttons of the newest message that has buttons."""
        return self.newest.labels

    @property
    def told(self) -> str:
        """Everything that was said in the last turn, toasts included."""
        return "\n".join((*self.heard, *self.toasts))

    def card(self, name: str) -> Message:
        """The message a card stands on now."""
        found = [each for each in self.screen if each.card == name]
        if not found:
            raise AssertionError(f"no card {name!r} on the screen")
        return found[-1]

    @property
    def runner_zone(self) -> str:
        """The zone the coach goes by."""
        return self.athlete.profile.zone or self.athlete.zone_hint or "UTC"

    @property
    def local(self) -> datetime:
        """The runner's clock."""
        return self.now.astimezone(ZoneInfo(self.runner_zone))

    @property
    def today(self) -> date:
        """The runner's date."""
        return self.local.date()

    # --- what the coach knows -------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The plan; an error where there is none."""
        assert self.athlete.plan is not None
        return self.athlete.plan

    def has_plan(self) -> bool:
        """Whether there is a plan."""
        return self.athlete.plan is not None

    def is_held(self) -> bool:
        """Whether a red flag holds the coaching."""
        return self.athlete.hold is not None

    def sessions(self) -> tuple[Session, ...]:
        """Planned sessions from today on."""
        return tuple(
            each
            for each in self.plan.sessions
            if each.status is SessionStatus.PLANNED and each.day >= self.today
        )

    @property
    def next_session(self) -> Session:
        """The next planned session."""
        return self.sessions()[0]

    def session(self, number: int) -> Session:
        """A session by its number."""
        return next(each for each in self.plan.sessions if each.id == number)

    @property
    def report(self) -> Report:
        """The latest report as it is now known."""
        return next(
            entry.report for entry in reversed(self.athlete.log) if isinstance(entry, Reported)
        )

    def nudges(self) -> tuple[Nudge, ...]:
        """What waits to come due."""
        return tuple(sorted(self.waiting.values(), key=lambda nudge: nudge.due))

    # --- turns ----------------------------------------------------------------------------

    def _take(self, event: Event) -> "Chat":
        before = self.athlete
        turn = respond(before, event, self.now)
        promises.check_turn(before, event, self.now, turn)
        self.athlete, self.effects = turn.athlete, turn.effects
        self._carry_out(turn.effects)
        if self.erased and any(isinstance(effect, Forget) for effect in turn.effects):
            self._forget()
            return self
        self._keep_waiting(agenda(turn.athlete, self.now))
        promises.check_waiting(turn.athlete, self.waiting.values(), self.now)
        if isinstance(event, NudgeDue) and not promises.is_promised(event):
            self._count_unasked()
        return self

    def _carry_out(self, effects: tuple[Effect, ...]) -> None:
        self.heard, self.toasts = (), ()
        for effect in effects:
            match effect:
                case Say(text=words, card=card, keyboard=keyboard):
                    self._post(Message(words.plain, card, keyboard))
                case Picture(caption=words, keyboard=keyboard):
                    self._post(Message(words.plain, None, keyboard))
                case Chart():
                    made = charts.picture(effect, self.athlete, self.athlete.log, self.now)
                    self._post(Message(made.caption.plain, None, made.keyboard))
                case Revise(card=card, text=words, keyboard=keyboard):
                    self._rewrite(Message(words.plain, card, keyboard))
                case Close(card=card, text=words):
                    if any(each.card == card for each in self.screen):
                        self._rewrite(Message(words.plain, card))
                case Toast(words=words):
                    self.toasts = (*self.toasts, words)
                case Forget(goodbye=words):
                    self.erased = True
                    self._post(Message(words.plain))
                case _:
                    pass

    def _post(self, message: Message) -> None:
        self.heard = (*self.heard, message.text)
        self.screen.append(message)

    def _rewrite(self, message: Message) -> None:
        """Edit the newest message of the card in place; send it anew when there is none."""
        self.heard = (*self.heard, message.text)
        places = [at for at, each in enumerate(self.screen) if each.card == message.card]
        if places:
            self.screen[places[-1]] = message
        else:
            self.screen.append(message)

    def _keep_waiting(self, wanted: tuple[Nudge, ...]) -> None:
        """As the storage keeps it: used keys stay used, what is due already still comes."""
        keys = [nudge.key for nudge in wanted]
        assert len(set(keys)) == len(keys), keys
        due = {
            key: nudge for key, nudge in self.waiting.items() if nudge.due <= self.now and wanted
        }
        fresh = {nudge.key: nudge for nudge in wanted if nudge.key not in self.consumed}
        self.waiting = {**due, **fresh}

    def _forget(self) -> None:
        self.athlete = Athlete()
        self.waiting, self.consumed = {}, set()

    def _next_due(self, target: datetime) -> Nudge | None:
        due = [nudge for nudge in self.waiting.values() if nudge.due <= target]
        return min(due, key=lambda nudge: (nudge.due, nudge.key), default=None)

    def _wake(self, nudge: Nudge) -> None:
        """One nudge's turn; an expired one only turns the day."""
        del self.waiting[nudge.key]
        self.consumed.add(nudge.key)
        reason = nudge.reason if nudge.expires > self.now else TurnDay()
        self._take(NudgeDue(at=self.now, reason=reason))

    def _count_unasked(self) -> None:
        day = local(self.now, self.athlete).date()
        self.unasked[day] += sum(isinstance(effect, Say | Picture) for effect in self.effects)
        assert self.unasked[day] <= promises.UNPROMPTED_A_DAY, (day, self.heard)

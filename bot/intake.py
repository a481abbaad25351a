"""One Telegram update, whichever way it came: its turn is taken, its tap answered."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import structlog
from sqlalchemy import Engine
from telegram import Bot, Update
from telegram.error import TelegramError

from bot.background import Background
from bot.courtesy import Courtesy
from bot.flood import FloodGuard
from bot.metrics import TURN_SECONDS, TURNS, UPDATES
from bot.turn import TurnResult, take_turn
from bot.turn_taker import TurnTaker
from bot.updates import Happened, InGroup, Meaning, Nothing, meaning
from coach.conversation.choices import Place
from coach.conversation.effects import Say, Toast
from coach.conversation.events import Commanded, Event, Left, Said, Tapped
from coach.language.danger import read_red_flag
from coach.phrases.text import text
from storage import cards, outbox, updates
from storage.database import transaction
from storage.outbox import Claimer, Outgoing

log = structlog.get_logger(__name__)

GROUP_CARD = "group"
"""Marks a group that has had its one line."""

GROUP_LINE = text("I coach one runner at a time: write to me in a private chat.")

FLOOD_LINE = text(
    "That was a lot at once, so I stopped reading for a moment. "
    "Give me a minute, then go on where we were."
)

FLOOD_TOAST = Toast(words="One moment, please: that was a lot at once.")

ALWAYS_READ = (Place.STOP, Place.DELETE)


class Intake:
    """Takes updates in. When `take` returns, whatever the update changed is committed."""

    def __init__(
        self,
        engine: Engine,
        bot: Bot,
        background: Background,
        committed: Callable[[Outgoing | None], None],
        *,
        claimer: Callable[[], Claimer | None] = lambda: None,
        take: TurnTaker = take_turn,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        guard: FloodGuard | None = None,
        courtesy: Courtesy | None = None,
    ) -> None:
        """`committed` is called after every commit: there may be something to send.

        It gets the first answer, where the `claimer` asked before was ready to send it.
        """
        self._engine = engine
        self._bot = bot
        self._background = background
        self._committed = committed
        self._claimer = claimer
        self._take = take
        self._clock = clock
        self._guard = guard or FloodGuard()
        self._courtesy = courtesy or Courtesy()

    async def take(self, update: Update) -> None:
        """Handle one update. Raises what the database or the coach raises: nothing is changed."""
        with self._courtesy.serving():
            await self._take_in(update)

    async def _take_in(self, update: Update) -> None:
        now = self._clock()
        meant = await self._meaning(update, now)
        toast = outgoing = None
        match meant:
            case Happened() if self._is_flood(meant):
                toast = FLOOD_TOAST
                await self._refuse(meant, now, update.update_id)
            case Happened():
                result = await asyncio.to_thread(
                    self._turn, meant, now, update.update_id, self._claimer()
                )
                toast, outgoing = result.toast, result.outgoing
                log.info(
                    "turn",
                    chat=meant.chat_id,
                    update=update.update_id,
                    kind=meant.event.kind,
                    handled=result.handled,
                )
                TURNS.labels(kind=meant.event.kind, handled=result.handled).inc()
            case InGroup(chat_id=chat_id):
                await asyncio.to_thread(self._decline, chat_id, now, update.update_id)
            case Nothing():
                pass
        self._committed(outgoing)
        if not isinstance(meant, InGroup) and meant.query_id is not None:
            self._start_answer(meant.query_id, toast, update)

    async def _meaning(self, update: Update, now: datetime) -> Meaning:
        """What an update means; looking up where a place is takes a while."""
        if update.message is not None and update.message.location is not None:
            return await asyncio.to_thread(meaning, update, now, self._name())
        return meaning(update, now, self._name())

    async def pass_over(self, update: Update) -> None:
        """Give up on an update whose turn keeps failing: its button stops spinning, no more."""
        if update.callback_query is not None:
            self._start_answer(update.callback_query.id, None, update)

    def _start_answer(self, query_id: str, toast: Toast | None, update: Update) -> None:
        answer = self._answer(query_id, toast)
        self._background.start(answer, name=f"answer to update {update.update_id}")

    def _name(self) -> str | None:
        return self._bot.bot.username

    def _is_flood(self, meant: Happened) -> bool:
        """Whether an update is one too many. Danger is heard in any flood, and who leaves may."""
        if self._guard.allows(meant.chat_id):
            return False
        match meant.event:
            case Said(words=words):
                return read_red_flag(words) is None
            case Commanded(command=command):
                return command not in ALWAYS_READ
            case Left():
                return False
            case _:
                return True

    async def _refuse(self, meant: Happened, now: datetime, update_id: int) -> None:
        log.warning("flood", chat=meant.chat_id, update=update_id)
        UPDATES.labels(outcome="flood").inc()
        if self._guard.first_refusal(meant.chat_id):
            await asyncio.to_thread(self._tell, meant.chat_id, now, update_id)

    def _tell(self, chat_id: int, now: datetime, update_id: int) -> None:
        with transaction(self._engine) as session:
            if updates.first_time(session, update_id, now):
                outbox.enqueue(session, chat_id, (Say(text=FLOOD_LINE),), now)

    @TURN_SECONDS.labels(cause="update").time()
    def _turn(
        self, meant: Happened, now: datetime, update_id: int, claimer: Claimer | None
    ) -> TurnResult:
        return self._take(
            self._engine,
            meant.chat_id,
            self._about(meant),
            now,
            update_id=update_id,
            claimer=claimer,
        )

    def _about(self, meant: Happened) -> Event:
        """The event with the card it is about, where it is about one."""
        if meant.on_message is None or not isinstance(meant.event, Said | Tapped):
            return meant.event
        with transaction(self._engine) as session:
            card = cards.card_of(session, meant.chat_id, meant.on_message)
        if isinstance(meant.event, Said):
            return meant.event.model_copy(update={"reply_to": card})
        return meant.event.model_copy(update={"card": card})

    def _decline(self, chat_id: int, now: datetime, update_id: int) -> None:
        """Say once in a group that we talk in private."""
        with transaction(self._engine) as session:
            if not updates.first_time(session, update_id, now):
                return
            if cards.message_of(session, chat_id, GROUP_CARD) is None:
                outbox.enqueue(session, chat_id, (Say(text=GROUP_LINE, card=GROUP_CARD),), now)

    async def _answer(self, query_id: str, toast: Toast | None) -> None:
        """Every tap is answered, or the runner's button keeps spinning."""
        try:
            await self._bot.answer_callback_query(
                query_id,
                text=toast.words if toast is not None else None,
                show_alert=toast.alert if toast is not None else None,
            )
        except TelegramError as error:
            log.info("tap not answered", reason=type(error).__name__)

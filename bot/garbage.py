"""How often Python looks for garbage: seldom, for it holds up everybody.

Values here hold no cycles, and are freed the moment nobody needs them. The collector is only for
cycles, yet a full collection visits all that lives: with the logs of hundreds of runners in memory
(`storage.recent`) that takes half a second, in which nothing is received and nothing sent. By its
own measure it would come every few seconds under load.
"""

import gc

YOUNG, MIDDLE, OLD = 10_000, 10, 1_000
"""The young are looked through after so many new objects, the middle-aged every tenth time of that;
all only every thousandth time of those: once in many minutes at the worst (measured)."""


def collect_seldom() -> None:
    """Leave alone what was loaded at the start, which stays, and look through the rest seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)

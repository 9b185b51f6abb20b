"""Several processes lint the files of one run; what comes out is what one process gives, in the same order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Collection, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from reportlint.commands.configuration import Configuration
from reportlint.commands.files import STDIN, Place
from reportlint.commands.run import Linted, Run
from reportlint.engine import Problem
from reportlint.engine.remarks import UNUSED
from reportlint.finding import Message

AHEAD = 4  # files for each process that wait for it, so that none is idle and few results are held
ENDED = Message(
    "检查它的进程意外结束（内存可能不够），没有检查完，请单独再试。",
    "the process that checked it ended unexpectedly (out of memory?); try it alone.",
)
_run: Run | None = None  # of this process, where it is a worker


def cores() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Shared(Run):
    """A run whose files are linted by `jobs` processes."""

    def __init__(self, run: Run, jobs: int) -> None:
        super().__init__(run.places, run.rules, run.configuration)
        self.jobs = jobs

    def __iter__(self) -> Iterator[Linted]:
        for linted in self._all():
            self.summary += linted
            yield linted

    def _all(self) -> Iterator[Linted]:
        places = iter(self.places)
        # The first one is linted here: what it imports is then there for every process that is forked.
        yield from map(self.lint, islice(places, 1))
        waiting: deque[tuple[Place, Future[Linted] | None]] = deque()
        pool = self._pool(self.jobs)
        try:
            for place in places:
                here = place.path == STDIN or place.problem is not None
                try:
                    waiting.append((place, None if here else pool.submit(_work, place)))
                except BrokenProcessPool:
                    pool.shutdown()
                    pool = self._pool(self.jobs)
                    waiting.append((place, pool.submit(_work, place)))
                if len(waiting) > self.jobs * AHEAD:
                    yield self._result(*waiting.popleft())
            while waiting:
                yield self._result(*waiting.popleft())
        except BaseException:
            for process in multiprocessing.active_children():
                process.terminate()
            raise
        finally:
            pool.shutdown(cancel_futures=True)

    def _result(self, place: Place, future: Future[Linted] | None) -> Linted:
        if future is None:
            return self.lint(place)
        try:
            return future.result()
        except BrokenProcessPool:  # by this file, or by another that was under way: each gets a process of its own
            with self._pool(1) as alone:
                try:
                    return alone.submit(_work, place).result()
                except BrokenProcessPool:
                    return Linted(place.path, problems=(Problem("unreadable", ENDED),))

    def _pool(self, jobs: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
        known = self.configuration, {rule.name for rule in self.rules}
        return ProcessPoolExecutor(jobs, context, _start, known)


def _start(configuration: Configuration, names: Collection[str]) -> None:
    global _run
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that shows the results ends the others
    _run = Run((), [rule for rule in (*configuration.rules(), UNUSED) if rule.name in names], configuration)


def _work(place: Place) -> Linted:
    assert _run is not None
    return _run.lint(place)

"""Records that are kept as columns of plain numbers, and made when they are asked for.

A document has tens of thousands of lines, sentences and cuts for each megabyte. As records they take a hundred bytes
and more each, as columns a few; and who needs one column only reads that one, which is also the quickest way.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

R = TypeVar("R")


def numbers(values: Iterable[int] = ()) -> array[int]:
    """A column of offsets or indices, four bytes each: of texts of up to four thousand million code points."""
    return array("I", values)


class Columns(Sequence[R], Generic[R]):
    """An immutable sequence of records with places: `starts` and `ends`, in order, and what else is known of each."""

    __slots__ = ("_columns", "_record", "ends", "starts")

    def __init__(self, record: Callable[..., R], starts: array[int], ends: array[int], *others: Sequence[Any]) -> None:
        """`record` makes one of the values that stand side by side in `starts`, `ends` and `others`."""
        self.starts = starts
        self.ends = ends
        self._columns = (starts, ends, *others)
        self._record = record

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[R]:
        return map(self._record, *self._columns)

    @overload
    def __getitem__(self, index: int) -> R: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[R, ...]: ...
    def __getitem__(self, index: int | slice) -> R | tuple[R, ...]:
        if isinstance(index, slice):
            return tuple(map(self._record, *[column[index] for column in self._columns]))
        return self._record(*[column[index] for column in self._columns])

    def index_at(self, offset: int) -> int:
        """Index of the last record that starts at `offset` or before it, -1 if there is none."""
        return bisect_right(self.starts, offset) - 1

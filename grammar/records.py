"""NamedTuple as in `typing`, ten times cheaper to define: a start-up defines a hundred kinds of values.

`typing.NamedTuple` compiles source text for each class, and each of its annotations, at every start. Here one
constructor is compiled for each number of fields, and given their names. Type checkers see `typing`'s own.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

new = tuple.__new__  # where most records are made: their own constructors take twice as long

if TYPE_CHECKING or sys.version_info >= (3, 14):  # where annotations are no longer there when a class is made
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter as place
    from functools import cache
    from types import FunctionType

    class Record(tuple):
        """What all have in common beside being tuples; as in `collections.namedtuple`."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values):
            return new(cls, values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, /, **changes):
            made = new(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"no such fields: {list(changes)}")
            return made

        def __repr__(self):
            pairs = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({pairs})"

        def __getnewargs__(self):
            return tuple(self)

    @cache
    def _constructor(count):
        names = ", ".join(f"_{number}" for number in range(count))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names},))").__code__

    class Fields(type):
        """Makes the class from the annotations in its body."""

        def __new__(mcs, name, bases, body):  # noqa: D102
            names = tuple(body.get("__annotations__", ()))
            defaults = tuple(body.pop(each) for each in names if each in body)
            code = _constructor(len(names)).replace(
                co_varnames=("_cls", *names), co_name="__new__", co_qualname=f"{name}.__new__"
            )
            body["__new__"] = FunctionType(code, {"_new": new}, "__new__", defaults)
            body["__slots__"] = ()
            body["__match_args__"] = body["_fields"] = names
            for index, each in enumerate(names):
                body[each] = place(index, None)
            return type(name, (Record,), body)

    NamedTuple = type.__new__(Fields, "NamedTuple", (), {})

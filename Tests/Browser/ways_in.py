"""Six ways to use a circle map: pointer, touch, keyboard, switch, screen reader, plain list."""

from key_ways import Keyboard, Switch
from pointer_ways import Pointer, Touch
from screen_reader_way import ScreenReader
from way_in import PlainList

WAYS = {
    "pointer": Pointer, "touch": Touch, "keyboard": Keyboard, "switch": Switch,
    "screen reader": ScreenReader, "plain list": PlainList}

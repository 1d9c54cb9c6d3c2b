"""A conversation in WebDriver BiDi: commands, each with its answer, and the events between them.

The protocol is https://www.w3.org/TR/webdriver-bidi/. Firefox speaks it itself, without a driver
beside it.
"""

import itertools
import json

import websocket


class Refused(Exception):
    """The browser answered a command with an error."""


class Conversation:
    def __init__(self, address, patience):
        # A browser refuses whoever says that they come from a web page.
        self._socket = websocket.create_connection(
            address, timeout=patience, suppress_origin=True)
        self._numbers = itertools.count(1)
        self._events = []

    def ask(self, command, **parameters):
        """Sends a command and returns the result. Events that come before it are kept."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": command, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv())
            if message["type"] == "event":
                self._events.append(message)
            elif message.get("id") == number:
                if message["type"] == "error":
                    raise Refused(f"{command}: {message['error']}: {message['message']}")
                return message["result"]

    def events(self, name):
        """What came with each event of this name so far."""
        self.ask("session.status")  # whatever was on its way before the answer is here now
        return [event["params"] for event in self._events if event["method"] == name]

    def close(self):
        self._socket.close()

"""A conversation with a browser: commands, each with its answer, and the events between them.

It is JSON over a web socket, in WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), which
Firefox speaks itself, or in the DevTools protocol, which Chromium speaks.
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
        return self.ask_all([(command, parameters)])[0]

    def ask_all(self, commands):
        """Sends commands one after another, without waiting for each: [(name, parameters), …].
        Returns their results once all are there. They are carried out in their order."""
        asked = {}
        for command, parameters in commands:
            number = next(self._numbers)
            asked[number] = command
            self._socket.send(json.dumps(
                {"id": number, "method": command, "params": parameters}))
        answers = {}
        while len(answers) < len(asked):
            message = json.loads(self._socket.recv())
            if "id" not in message:
                self._events.append(message)
            elif message["id"] in asked:
                answers[message["id"]] = message
        for number, command in asked.items():
            if "error" in answers[number]:
                raise Refused(
                    f"{command}: {answers[number]['error']}: {answers[number].get('message', '')}")
        return [answers[number]["result"] for number in asked]

    def events(self, name):
        """What came with each event of this name so far."""
        self.ask("session.status")  # whatever was on its way before the answer is here now
        return [event["params"] for event in self._events if event["method"] == name]

    def close(self):
        self._socket.close()

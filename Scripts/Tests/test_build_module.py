import base64
import contextlib
import io
import unittest
import zlib

import examples  # noqa: F401 - puts the checks on the path

import build_module
import check_embedded
from check_site import is_same

EMPTY = b"\0asm\1\0\0\0"


def page(module, words=b"<p>a</p>"):
    packed = base64.b64encode(zlib.compress(module))
    return words + b'<template class="packed-part" id="kith-module">' + packed + b"</template>"


class ModuleInThePage(unittest.TestCase):
    def test_a_module_says_which_toolchain_built_it(self):
        module = EMPTY + build_module.named_section(build_module.TOOLCHAIN, b"swift-6.3.1-RELEASE")
        self.assertEqual(build_module.toolchain_of(module), "swift-6.3.1-RELEASE")
        self.assertEqual(build_module.toolchain_of(EMPTY), "unknown")

    def test_it_is_found_in_its_page(self):
        self.assertEqual(build_module.module_in(page(EMPTY)), EMPTY)
        self.assertIsNone(build_module.module_in(b"<p>no module</p>"))

    def test_a_module_of_another_toolchain_is_not_compared_and_the_page_is(self):
        def built_by(version, content=b""):
            return EMPTY + content + build_module.named_section(build_module.TOOLCHAIN, version)
        old = page(built_by(b"swift-1"))
        self.assertTrue(is_same(old, page(built_by(b"swift-1"))))
        self.assertFalse(is_same(old, page(built_by(b"swift-1", b"more"))))
        with contextlib.redirect_stdout(io.StringIO()) as said:
            self.assertTrue(is_same(old, page(built_by(b"swift-2", b"more"))))
            self.assertFalse(is_same(old, page(built_by(b"swift-2"), b"<p>b</p>")))
        self.assertIn("not compared", said.getvalue())

    def test_what_a_module_asks_for_is_counted(self):
        self.assertEqual(check_embedded.imports(EMPTY), 0)
        asked = b"\x02" + bytes([2 + 1 + 1 + 1 + 2]) + b"\x01\x01e\x01m\x00\x00"
        self.assertEqual(check_embedded.imports(EMPTY + asked), 1)


if __name__ == "__main__":
    unittest.main()

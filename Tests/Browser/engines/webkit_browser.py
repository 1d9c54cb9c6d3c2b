#!/usr/bin/python3
"""A WebKitGTK browser with one window and nothing around the page, for WebKitWebDriver to drive. The
one that comes with WebKitGTK has a bar below the page that grows with everything that is saved, until
the page has no room and is not drawn any more; and it keeps nothing as long as it is driven.

Run with the system's own Python, which has GTK: webkit_browser.py [--proxy=URL] [--keep]
[--trust=CERTIFICATE]. With --keep, it keeps what browsers keep, in files in $HOME/profile. With a
certificate, which is localhost's, localhost is reached without the proxy.
"""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gio, Gtk, WebKit2  # noqa: E402 (a version is named first)

PROFILE = os.path.join(os.environ["HOME"], "profile")


def main():
    if "--keep" in sys.argv:
        manager = WebKit2.WebsiteDataManager(
            base_data_directory=os.path.join(PROFILE, "data"),
            base_cache_directory=os.path.join(PROFILE, "cache"))
    else:
        manager = WebKit2.WebsiteDataManager.new_ephemeral()
    context = WebKit2.WebContext(website_data_manager=manager)
    given = dict(argument.split("=", 1) for argument in sys.argv[1:] if "=" in argument)
    trusted = given.get("--trust")
    if "--proxy" in given:
        past = ["localhost"] if trusted else None
        proxy = WebKit2.NetworkProxySettings.new(given["--proxy"], past)
        manager.set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, proxy)
    if trusted:
        certificate = Gio.TlsCertificate.new_from_file(trusted)
        context.allow_tls_certificate_for_host(certificate, "localhost")
    context.connect("automation-started", lambda _context, session: begin(session, context))
    context.connect("download-started", save)
    context.set_automation_allowed(True)
    Gtk.main()


def begin(session, context):
    about = WebKit2.ApplicationInfo.new()
    about.set_name("MiniBrowser")  # what the driver was asked for
    about.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(),
                      WebKit2.get_micro_version())
    session.set_application_info(about)
    session.connect("create-web-view", lambda _session: window(context))


def window(context):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    around = Gtk.Window()
    around.set_default_size(1280, 720)
    around.add(view)
    around.connect("destroy", Gtk.main_quit)
    view.connect("close", lambda _view: around.destroy())
    around.show_all()
    return view


def save(_context, download):
    folder = os.path.join(os.environ["HOME"], "downloads")

    def decide(started, name):
        started.set_destination(f"file://{os.path.join(folder, name)}")
        return True

    download.connect("decide-destination", decide)


if __name__ == "__main__":
    main()

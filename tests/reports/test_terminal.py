"""What is shown on a terminal while a long check runs, and what is left there when it is broken off."""

import os
import pty
import select
import signal
import subprocess
import termios
import time

import pytest

COPYDESK = os.environ["COPYDESK"]

# Hides the cursor, or goes to the other screen: whoever does so must undo it.
HIDDEN = (b"\x1b[?25l", b"\x1b[?1049h")


@pytest.fixture
def desk(tmp_path):
    """A folder with more drafts than can be checked at once."""
    for number in range(400):
        draft = "The trawler left the harbour before dawn, and the crew saw no land for a week.\n\n"
        (tmp_path / f"{number:03}.txt").write_text(f"Gate {number} costs TK crowns.\n\n{draft * 3}", encoding="utf-8")
    return tmp_path


class Terminal:
    """A check whose standard error is a terminal."""

    def __init__(self, desk, *arguments):
        self.screen, own = pty.openpty()
        self.mode = termios.tcgetattr(own)
        command = [COPYDESK, "check", "--isolated", *arguments, "."]
        self.child = subprocess.Popen(command, cwd=desk, stdin=own, stdout=subprocess.DEVNULL, stderr=own)
        self.own = own
        self.shown = b""

    def read(self, seconds=0.2):
        while select.select([self.screen], [], [], seconds)[0]:
            self.shown += os.read(self.screen, 1 << 16)
            if len(self.shown) > 1 << 20:
                break

    def until(self, words):
        end = time.monotonic() + 60
        while words not in self.shown and time.monotonic() < end:
            if select.select([self.screen], [], [], 1)[0]:
                self.shown += os.read(self.screen, 1 << 16)
        assert words in self.shown, self.shown[-200:]

    def close(self):
        os.close(self.screen)
        os.close(self.own)


def test_a_bar_shows_how_far_a_long_check_is_and_goes(desk):
    terminal = Terminal(desk)
    while terminal.child.poll() is None:
        terminal.read()
    terminal.read()
    assert terminal.child.returncode == 1
    assert b"of 400 drafts" in terminal.shown
    # The last thing on the line is that it is emptied.
    assert terminal.shown.endswith(b"\x1b[2K") or terminal.shown.endswith(b"\r"), terminal.shown[-80:]
    assert not any(code in terminal.shown for code in HIDDEN)
    terminal.close()


def test_no_bar_without_a_terminal(desk):
    command = [COPYDESK, "check", "--isolated", "--quiet", "."]
    run = subprocess.run(command, cwd=desk, capture_output=True, timeout=120, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (1, b"", b"")


def test_an_interrupt_leaves_the_terminal_as_it_was(desk):
    terminal = Terminal(desk)
    terminal.until(b"of 400 drafts")
    terminal.child.send_signal(signal.SIGINT)
    assert terminal.child.wait(timeout=20) == -signal.SIGINT
    terminal.read()
    assert termios.tcgetattr(terminal.own) == terminal.mode
    assert not any(code in terminal.shown for code in HIDDEN)
    terminal.close()

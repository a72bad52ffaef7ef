"""A program in a pseudo-terminal, its screen in an Emulator, and someone who types."""

import fcntl
import os
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from emulator import Emulator

PATIENCE = 10.0  # seconds until what is awaited has not come
KEY_PATIENCE = 0.2  # a key that shows nothing
ENTER_PATIENCE = 2.0
BRACKETED_PASTE = 2004

KEYS = {
    "Enter": "\r", "Tab": "\t", "Shift-Tab": "\x1b[Z", "Escape": "\x1b", "Backspace": "\x7f",
    "Delete": "\x1b[3~", "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D",
    "Home": "\x1b[H", "End": "\x1b[F", "PageUp": "\x1b[5~", "PageDown": "\x1b[6~",
    "Ctrl-Left": "\x1b[1;5D", "Ctrl-Right": "\x1b[1;5C", "Alt-Up": "\x1b[1;3A",
    "Alt-Down": "\x1b[1;3B", "Alt-Enter": "\x1b\r", "Alt-Backspace": "\x1b\x7f",
    "Ctrl-Space": "\0", "Ctrl-_": "\x1f", "Ctrl-Home": "\x1b[1;5H", "Ctrl-End": "\x1b[1;5F",
}


def key_bytes(name):
    if name in KEYS:
        return KEYS[name].encode()
    if name.startswith("Ctrl-") and len(name) == 6:
        return bytes([ord(name[-1].upper()) ^ 0x40])
    if name.startswith("Alt-") and len(name) == 5:
        return b"\x1b" + name[-1].encode()
    raise ValueError(f"no key {name}")


class TerminalSession:
    def __init__(self, command, columns=60, rows=12, environment=None, reflows=True, cwd=None):
        self.emulator = Emulator(columns, rows, reflows)
        self.exit_code = None
        self.log = b""
        self.master, slave = os.openpty()
        self.set_size(columns, rows)
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(self.master)
                os.setsid()
                fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
                # A child with its own group, as a shell's job has it, so that Ctrl-Z can stop it.
                for fd in range(3):
                    os.dup2(slave, fd)
                os.closerange(3, 1024)  # terminals of other sessions among them
                if cwd:
                    os.chdir(cwd)
                self.become_job(command, environment)
            finally:
                os._exit(127)
        os.close(slave)
        os.set_blocking(self.master, False)

    @staticmethod
    def become_job(command, environment):
        """The session's leader stays as the shell would; the program is its job. A process whose
        group is the session's own cannot be stopped from the terminal."""
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        child = os.fork()
        if child == 0:
            os.setpgid(0, 0)
            os.tcsetpgrp(0, os.getpid())
            signal.signal(signal.SIGTTOU, signal.SIG_DFL)
            os.execvpe(command[0], command, environment or os.environ)
        while True:
            _, status = os.waitpid(child, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                break
            os.tcsetpgrp(0, os.getpgid(0))
            os.write(1, b"\r\n[stopped]\r\n")
            os.read(0, 1)  # any line brings it back, as fg would
            os.tcsetpgrp(0, child)
            os.killpg(child, signal.SIGCONT)
        os._exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))

    def set_size(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def pump(self, seconds):
        """Takes in what the program shows; True when there was something before the time was over."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            self.reap(os.WNOHANG)
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            data = b""
        if not data:
            self.reap(0)
            return False
        self.log += data
        self.emulator.feed(data)
        return True

    def reap(self, flags):
        if self.exit_code is None:
            pid, status = os.waitpid(self.pid, flags)
            if pid:
                self.exit_code = os.waitstatus_to_exitcode(status)

    def send(self, data):
        while data:
            try:
                data = data[os.write(self.master, data):]
            except BlockingIOError:
                self.pump(0.05)

    def editing(self):
        """Whether the program edits a line: it wants pastes in brackets just then."""
        return BRACKETED_PASTE in self.emulator.modes

    def press(self, data):
        """One key for the editor, and what it shows. Between two entries it is waited for: the
        terminal itself would edit what is typed then."""
        while self.pump(0):
            pass
        if b"\x1b[?2004h" in self.log:
            self.wait(self.editing)
        self.send(data)
        self.pump(ENTER_PATIENCE if data == b"\r" else KEY_PATIENCE)

    def type(self, text):
        for char in text:
            self.press(char.encode())

    def key(self, name):
        self.press(key_bytes(name))
        if name == "Escape":
            self.pump(KEY_PATIENCE)

    def paste(self, text):
        self.press(b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def resize(self, columns, rows):
        while self.pump(0):
            pass
        self.emulator.resize(columns, rows)
        self.set_size(columns, rows)
        self.pump(KEY_PATIENCE)

    def wait(self, condition, patience=PATIENCE):
        """Until the condition holds; False when it does not in time."""
        deadline = time.monotonic() + patience
        while not condition():
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            if not self.pump(min(left, 0.1)) and self.exit_code is not None:
                return condition()
        return True

    def wait_text(self, text):
        return self.wait(lambda: any(text in line for line in self.emulator.screen()))

    def wait_exit(self):
        return self.wait(lambda: self.exit_code is not None)

    def close(self):
        try:
            group = os.tcgetpgrp(self.master)
            if group > 0:
                os.killpg(group, signal.SIGKILL)
        except OSError:
            pass
        os.close(self.master)
        if self.exit_code is None:
            try:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
            except (OSError, ChildProcessError):
                pass

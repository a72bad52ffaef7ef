#!/usr/bin/env python3
"""Runs a command and sends Ctrl-C, or another signal, to it and its children when it has printed the
line `ready`.

usage: interrupt.py [-SIGNAL] TIMES COMMAND [ARGUMENT]...

The signals come right after each other. Output is passed on; the exit code is the command's.
"""

import os
import signal
import subprocess
import sys
import time

PAUSE = 0.1  # seconds between interrupts


def main():
    arguments = sys.argv[1:]
    sent = signal.SIGINT
    if arguments[0].startswith("-"):
        sent = signal.Signals["SIG" + arguments.pop(0)[1:]]
    times = int(arguments[0])
    process = subprocess.Popen(
        arguments[1:], stdout=subprocess.PIPE, process_group=0,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))
    for line in process.stdout:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
        if line.strip() == b"ready":
            for _ in range(times):
                try:
                    os.killpg(process.pid, sent)
                except ProcessLookupError:
                    break
                time.sleep(PAUSE)
            times = 0
    return process.wait()


if __name__ == "__main__":
    sys.exit(main())

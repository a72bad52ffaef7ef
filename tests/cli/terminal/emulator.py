"""A terminal in memory: enough of ECMA-48 and xterm to see what a user of the prompt sees.

It keeps the rows of the screen and those that have scrolled away, each cell with its character and
graphic rendition; moves the cursor, erases, scrolls; waits at the last column before it wraps; and on
a new width wraps the rows anew, as most terminals do. A control sequence that it does not know is an
error: the editor is to use no others.
"""

import re
import unicodedata

SEQUENCE = re.compile(r"\x1b\[([?>]?)([0-9;]*)([ -/]*)([@-~])")
TAB = 8


def width(char):
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or 0x1160 <= ord(char) <= 0x11FF:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


class Cell:
    __slots__ = ("text", "style")

    def __init__(self, text=" ", style=""):
        self.text = text  # "" in the second half of a wide character
        self.style = style


class Row:
    def __init__(self):
        self.cells = []
        self.wraps = False  # the next row goes on with this one's text

    def put(self, column, text, style):
        while len(self.cells) <= column:
            self.cells.append(Cell())
        self.cells[column] = Cell(text, style)

    def text(self):
        return "".join(cell.text for cell in self.cells).rstrip()


class Emulator:
    def __init__(self, columns, rows, reflows=True):
        self.columns, self.height = columns, rows
        self.reflows = reflows
        self.rows = [Row()]  # scrolled ones first
        self.top = 0
        self.row = 0         # the cursor's, from the first row of all
        self.column = 0      # == columns: it waits behind the last column
        self.style = ""
        self.modes = set()
        self.pending = ""
        self.undecoded = b""
        self.bells = 0

    # Input.

    def feed(self, data):
        data = self.undecoded + data
        self.undecoded = b""
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            if len(data) - error.start >= 4 or error.reason != "unexpected end of data":
                text = data.decode(errors="replace")
            else:
                self.undecoded = data[error.start:]
                text = data[:error.start].decode()
        self.feed_text(text)

    def feed_text(self, text):
        text = self.pending + text
        self.pending = ""
        at = 0
        while at < len(text):
            char = text[at]
            if char != "\x1b":
                self.character(char)
                at += 1
                continue
            match = SEQUENCE.match(text, at)
            if match:
                self.sequence(*match.groups())
                at = match.end()
            elif len(text) - at < 32 and re.fullmatch(r"\x1b(\[[?>]?[0-9;]*)?", text[at:]):
                self.pending = text[at:]
                return
            else:
                raise ValueError(f"unknown sequence {text[at:at + 12]!r}")

    def character(self, char):
        if char == "\r":
            self.column = 0
        elif char == "\n":
            self.line_feed()
        elif char == "\b":
            self.column = max(min(self.column, self.columns - 1) - 1, 0)
        elif char == "\t":
            self.column = min((self.column // TAB + 1) * TAB, self.columns - 1)
        elif char == "\a":
            self.bells += 1
        elif char >= " ":
            self.put(char)

    def put(self, char):
        size = width(char)
        row = self.rows[self.row]
        if size == 0:
            column = min(self.column, len(row.cells)) - 1
            while column > 0 and row.cells[column].text == "":
                column -= 1
            if column >= 0:
                row.cells[column].text += char
            return
        if self.column + size > self.columns:
            row.wraps = True
            self.line_feed()
            self.column = 0
            row = self.rows[self.row]
        row.put(self.column, char, self.style)
        if size == 2:
            row.put(self.column + 1, "", self.style)
        self.column += size

    def line_feed(self):
        self.row += 1
        if self.row == len(self.rows):
            self.rows.append(Row())
        self.top = max(self.top, self.row - self.height + 1)

    def sequence(self, private, parameters, between, final):
        numbers = [int(n) if n else 0 for n in parameters.split(";")]
        count = max(numbers[0], 1)
        if private == "?" and final in "hl":
            (self.modes.add if final == "h" else self.modes.discard)(numbers[0])
        elif final == "q" and between == " ":
            pass  # the cursor's shape
        elif final == "A":
            self.row = max(self.row - count, self.top)
            self.column = min(self.column, self.columns - 1)
        elif final == "B":
            self.move_to(min(self.row + count, self.top + self.height - 1))
        elif final == "C":
            self.column = min(self.column + count, self.columns - 1)
        elif final == "D":
            self.column = max(min(self.column, self.columns - 1) - count, 0)
        elif final == "G":
            self.column = min(count, self.columns) - 1
        elif final == "H":
            self.move_to(self.top + min(count, self.height) - 1)
            self.column = min(max(numbers[-1] if len(numbers) > 1 else 1, 1), self.columns) - 1
        elif final == "J" and numbers[0] == 0:
            self.erase_line()
            del self.rows[self.row + 1:]
        elif final == "J" and numbers[0] == 2:
            for row in self.rows[self.top:]:
                row.cells, row.wraps = [], False
        elif final == "K" and numbers[0] == 0:
            self.erase_line()
        elif final == "m":
            self.style = ";".join(str(n) for n in numbers if n) if parameters else ""
        else:
            raise ValueError(f"unknown sequence CSI {private}{parameters}{between}{final}")

    def move_to(self, row):
        while len(self.rows) <= row:
            self.rows.append(Row())
        self.row = row
        self.column = min(self.column, self.columns - 1)

    def erase_line(self):
        row = self.rows[self.row]
        del row.cells[min(self.column, self.columns - 1):]
        row.wraps = False

    # A user resizes the window.

    def resize(self, columns, rows):
        if columns != self.columns and self.reflows:
            self.reflow(columns)
        self.columns, self.height = columns, rows
        self.column = min(self.column, columns)
        below = len(self.rows) - self.height
        self.top = max(min(self.top, self.row), self.row - self.height + 1, min(below, self.row), 0)

    def reflow(self, columns):
        wrapped, cursor, line, place = [], (0, 0), [], None
        for index, row in enumerate(self.rows):
            if index == self.row:
                place = len(line) + min(self.column, self.columns - 1)
            cells = list(row.cells)
            if row.wraps:
                cells += [Cell() for _ in range(self.columns - len(cells))]
            line += cells
            if row.wraps:
                continue
            while line and place is None and line[-1].text == " " and not line[-1].style:
                line.pop()
            first = len(wrapped)
            wrapped.append(Row())
            for cell in line:
                size = 2 if cell.text and width(cell.text[0]) == 2 else 1
                if cell.text and len(wrapped[-1].cells) + size > columns:
                    wrapped[-1].wraps = True
                    wrapped.append(Row())
                wrapped[-1].cells.append(cell)
            if place is not None:
                row_index = first + min(place // columns, max(len(wrapped) - first - 1, 0))
                cursor = (row_index, place - (row_index - first) * columns)
            line, place = [], None
        self.rows = wrapped or [Row()]
        self.row, self.column = cursor
        self.top = min(self.top, len(self.rows) - 1)

    # What is to be seen.

    def screen(self):
        """The rows of the screen as texts, without blank ones at the end."""
        lines = [row.text() for row in self.rows[self.top:self.top + self.height]]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def history(self):
        """All rows, those that have scrolled away first."""
        return [row.text() for row in self.rows]

    def cursor(self):
        return self.row - self.top, min(self.column, self.columns - 1)

    def styles(self, text):
        """The renditions of each place on the screen where the text stands, as sets."""
        found = []
        for row in self.rows[self.top:]:
            line = "".join((cell.text or "\0")[0] for cell in row.cells)
            at = line.find(text)
            while at >= 0:
                found.append({cell.style for cell in row.cells[at:at + len(text)]})
                at = line.find(text, at + 1)
        return found

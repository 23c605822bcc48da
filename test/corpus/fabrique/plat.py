"""Flat ODS XML, the form of LibreOffice's documents that is easiest to write by hand."""
import datetime as dt
from xml.sax.saxutils import escape, quoteattr

NAMESPACES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in [
    ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle"),
]) + ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'

# Styles a cell may ask for: numbers, dates and times as French people print them.
STYLES = """
<number:number-style style:name="Nhours" number:language="fr" number:country="FR"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:time-style style:name="Nelapsed" number:truncate-on-overflow="false"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<number:time-style style:name="Nclock"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<number:date-style style:name="Nday" number:automatic-order="true"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:date-style style:name="Nshort"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/></number:date-style>
<number:date-style style:name="Nmonth" number:language="fr" number:country="FR"><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>
""" + "".join(
    f'<style:style style:name="C{name}" style:family="table-cell" style:data-style-name="N{name}"/>'
    for name in ("hours", "elapsed", "clock", "day", "short", "month"))


class Elapsed:
    """A duration in hours and minutes, shown as [hh]:mm, or as a clock time."""

    def __init__(self, hours, minutes=0, style="elapsed"):
        self.value, self.style = f"PT{hours:02d}H{minutes:02d}M00S", style


class Formula:
    """A formula in OpenFormula syntax; LibreOffice computes it when it converts."""

    def __init__(self, text, style=None):
        self.text, self.style = text, style


class Shown:
    """A value with one of the styles above."""

    def __init__(self, value, style):
        self.value, self.style = value, style


class Wide:
    """A cell that spans columns, as a group title does."""

    def __init__(self, value, columns=1, rows=1):
        self.value, self.columns, self.rows = value, columns, rows


def attributes(value):
    if isinstance(value, Shown):
        inner = attributes(value.value).replace('table:style-name="Cday" ', "")
        return f'table:style-name="C{value.style}" {inner}'
    if isinstance(value, Formula):
        style = f'table:style-name="C{value.style}" ' if value.style else ""
        return f'{style}table:formula={quoteattr("of:" + value.text)}'
    if isinstance(value, Elapsed):
        return f'table:style-name="C{value.style}" office:value-type="time" office:time-value="{value.value}"'
    if isinstance(value, dt.date):
        return f'table:style-name="Cday" office:value-type="date" office:date-value="{value.isoformat()}"'
    if isinstance(value, (int, float)):
        return f'office:value-type="float" office:value="{value}"'
    return 'office:value-type="string"'


def cell(value):
    if value is None:
        return "<table:table-cell/>"
    span = ""
    covered = ""
    if isinstance(value, Wide):
        span = f' table:number-columns-spanned="{value.columns}" table:number-rows-spanned="{value.rows}"'
        covered = "<table:covered-table-cell/>" * (value.columns - 1)
        value = value.value
    text = f"<text:p>{escape(value)}</text:p>" if isinstance(value, str) else ""
    return f"<table:table-cell {attributes(value)}{span}>{text}</table:table-cell>{covered}"


HIDDEN = ' table:visibility="collapse"'


def sheet(name, rows, hidden_rows=(), hidden_columns=()):
    """One sheet; hidden rows and columns are counted from 0."""
    lines = "".join(f"<table:table-row{HIDDEN if number in hidden_rows else ''}>"
                    f"{''.join(map(cell, row)) or '<table:table-cell/>'}</table:table-row>"
                    for number, row in enumerate(rows))
    columns = "".join(f"<table:table-column{HIDDEN if number in hidden_columns else ''}/>"
                      for number in range(max(map(len, rows))))
    return f"<table:table table:name={quoteattr(name)}>{columns}{lines}</table:table>"


def document(sheets, uses_1904=False):
    settings = ('<table:calculation-settings><table:null-date table:date-value="1904-01-01"/>'
                "</table:calculation-settings>") if uses_1904 else ""
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
            f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{settings}{''.join(sheet(*one) for one in sheets)}"
            "</office:spreadsheet></office:body></office:document>")

"""Prints, as JSON, the cached values of the workbooks whose paths come in as JSON; dates as serial numbers."""

import sys, json, openpyxl
from openpyxl.utils.datetime import to_excel
import datetime
def plain(v):
    if isinstance(v, (datetime.datetime, datetime.date)): return to_excel(v)
    if isinstance(v, datetime.time): return (v.hour * 3600 + v.minute * 60 + v.second) / 86400
    if isinstance(v, datetime.timedelta): return v.total_seconds() / 86400
    return v
def book(path):
    wb = openpyxl.load_workbook(path, data_only=True)
    return {ws.title: {c.coordinate: plain(c.value) for row in ws.iter_rows() for c in row if c.value is not None} for ws in wb.worksheets}
json.dump([book(p) for p in json.load(sys.stdin)], sys.stdout)

"""Prints, as JSON, what openpyxl finds in the workbooks whose paths come in as JSON. Any warning is a fault."""

import sys, json, openpyxl, datetime, warnings
from openpyxl.utils import get_column_letter
warnings.simplefilter("error")
order = json.load(sys.stdin)

def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)): return value.isoformat()
    if hasattr(value, "text"): return "=" + value.text.lstrip("=")
    return value

def rgb(color):
    return color.rgb[-6:] if color is not None and color.type == "rgb" and color.rgb else None

def fill(style):
    return rgb(style.fill.fgColor) if style.fill is not None and style.fill.fill_type == "solid" else None

def text(rich):
    if rich is None or rich.tx is None or rich.tx.rich is None: return None
    return "".join(run.t for p in rich.tx.rich.p for run in (p.r or []))

def series(one):
    source = one.val if one.val is not None else one.yVal
    names = one.cat if one.cat is not None else one.xVal
    category = None if names is None else (names.strRef or names.numRef).f
    title = None if one.tx is None else (one.tx.v if one.tx.strRef is None else one.tx.strRef.f)
    cache = source.numRef.numCache
    points = [] if cache is None else [float(p.v) for p in cache.pt]
    return dict(name=title, values=source.numRef.f, categories=category, points=points)

def chart(one):
    mark = one.anchor._from
    return dict(kind=type(one).__name__, title=text(one.title), series=[series(s) for s in one.series], column=mark.col, row=mark.row)

def table(one):
    columns = one.tableColumns
    return dict(ref=one.ref, headers=[c.name for c in columns],
        calculated={c.name: c.calculatedColumnFormula.attr_text for c in columns if c.calculatedColumnFormula is not None},
        totals={c.name: c.totalsRowFunction for c in columns if c.totalsRowFunction},
        style=one.tableStyleInfo.name if one.tableStyleInfo else None, filterRef=one.autoFilter.ref if one.autoFilter else None)

def conditional(area, rule):
    look = rule.dxf
    return dict(sqref=str(area.sqref), type=rule.type, formula=list(rule.formula or []),
        fill=rgb(look.fill.bgColor) if look and look.fill else None, color=rgb(look.font.color) if look and look.font and look.font.color else None)

def sheet(ws, wb):
    cells, formats = {}, {}
    for row in ws.iter_rows():
        for cell in row:
            if cell.value is not None: cells[cell.coordinate] = plain(cell.value)
            if cell.has_style:
                formats[cell.coordinate] = dict(numberFormat=cell.number_format, bold=bool(cell.font.b), fill=fill(cell), wrap=bool(cell.alignment.wrap_text), quotePrefix=bool(cell.quotePrefix))
    p = ws.page_setup
    m = ws.page_margins
    return dict(title=ws.title, state=ws.sheet_state, tabColor=rgb(ws.sheet_properties.tabColor), freeze=ws.freeze_panes,
        gridlines=ws.sheet_view.showGridLines is not False, zoom=ws.sheet_view.zoomScale, merges=sorted(str(r) for r in ws.merged_cells.ranges), cells=cells, formats=formats,
        widths={k: d.width for k, d in ws.column_dimensions.items() if d.customWidth}, heights={str(k): d.height for k, d in ws.row_dimensions.items() if d.height},
        hiddenRows=[k for k, d in ws.row_dimensions.items() if d.hidden], hiddenColumns=[k for k, d in ws.column_dimensions.items() if d.hidden],
        tables={t.displayName: table(t) for t in ws.tables.values()},
        validations=[dict(type=v.type, sqref=str(v.sqref), formula1=v.formula1, operator=v.operator, allowBlank=bool(v.allow_blank), prompt=v.prompt, error=v.error) for v in ws.data_validations.dataValidation],
        conditional=[conditional(area, rule) for area in ws.conditional_formatting for rule in area.rules],
        charts=[chart(c) for c in ws._charts],
        hyperlinks={c.coordinate: (c.hyperlink.target or c.hyperlink.location) for row in ws.iter_rows() for c in row if c.hyperlink},
        comments={c.coordinate: c.comment.text for row in ws.iter_rows() for c in row if c.comment},
        page=dict(orientation=p.orientation, paperSize=p.paperSize, fitToPage=bool(ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage), fitToWidth=p.fitToWidth, fitToHeight=p.fitToHeight,
            titleRows=ws.print_title_rows, titleColumns=ws.print_title_cols, printArea=ws.print_area or None, footer=ws.oddFooter.center.text or "", header=ws.oddHeader.center.text or "",
            margins=[m.left, m.right, m.top, m.bottom], rowBreaks=[b.id for b in ws.row_breaks.brk]),
        isProtected=bool(ws.protection.sheet), names=sheet_names(ws, wb))

# openpyxl 3.0 keeps all names in one list, 3.1 in a dictionary a sheet.
def sheet_names(ws, wb):
    if hasattr(ws, "defined_names"): return {n: d.attr_text for n, d in ws.defined_names.items()}
    return {d.name: d.attr_text for d in wb.defined_names.definedName if d.localSheetId == wb.sheetnames.index(ws.title)}

def book_names(wb):
    names = wb.defined_names.values() if hasattr(wb.defined_names, "values") else [d for d in wb.defined_names.definedName if d.localSheetId is None]
    return {d.name: dict(value=d.attr_text, hidden=bool(d.hidden)) for d in names}

def book(path):
    wb = openpyxl.load_workbook(path)
    p = wb.properties
    return dict(sheets=[sheet(ws, wb) for ws in wb.worksheets], active=wb.active.title,
        names=book_names(wb),
        properties=dict(title=p.title, creator=p.creator, created=p.created.isoformat()),
        custom={c.name: plain(c.value) for c in getattr(getattr(wb, 'custom_doc_props', None), 'props', [])})

json.dump([book(path) for path in order], sys.stdout)

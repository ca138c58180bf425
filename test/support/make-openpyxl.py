"""Writes a workbook as people's scripts do, with openpyxl, to the path that comes in as JSON."""

import sys, json, datetime
from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableFormula, TableStyleInfo

path = json.load(sys.stdin)
wb = Workbook()
ws = wb.active
ws.title = "Sales 销售"
ws.append(["Region", "Units", "Price", "Day", "Total"])
for i, region in enumerate(["North", "South", "东区"]):
    ws.append([region, 10 * (i + 1), 1.5 + i, datetime.datetime(2026, 11, 20 + i, 9, 30), None])
for row in range(2, 5):
    ws.cell(row, 5).value = "=Sales[[#This Row],[Units]]*Sales[[#This Row],[Price]]"
    ws.cell(row, 4).number_format = "yyyy-mm-dd hh:mm"
table = Table(displayName="Sales", ref="A1:E4")
table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
table._initialise_columns()
for column, header in zip(table.tableColumns, ws[1]):
    column.name = header.value
table.tableColumns[4].calculatedColumnFormula = TableFormula(attr_text="Sales[[#This Row],[Units]]*Sales[[#This Row],[Price]]")
ws.add_table(table)
ws["A1"].font = Font(name="Arial", size=12, bold=True, color="FFFFFF")
ws["A1"].fill = PatternFill("solid", fgColor="17324D")
ws["A1"].alignment = Alignment(horizontal="center", vertical="top", wrap_text=True)
ws["A1"].border = Border(bottom=Side(style="medium", color="FF0000"))
ws["G1"] = "=SUM(B2:B4)"
ws["G2"] = '=IF(G1>50,"many","few")'
ws["G3"] = "=COUNTIF(A2:A4,\"*th\")"
ws["G4"] = True
ws["G5"] = "2026-11-22"
ws["A1"].comment = Comment("Look here", "Lin")
ws["H1"] = "site"
ws["H1"].hyperlink = "https://example.org/x"
ws.merge_cells("J1:K2")
ws.freeze_panes = "B2"
ws.column_dimensions["A"].width = 20
ws.row_dimensions[1].height = 33
ws.column_dimensions["L"].hidden = True
validation = DataValidation(type="list", formula1='"North,South"', allow_blank=True, showErrorMessage=True)
validation.error = "Choose one"
validation.add("A2:A100")
ws.add_data_validation(validation)
ws.conditional_formatting.add("B2:B4", CellIsRule(operator="greaterThan", formula=["15"], fill=PatternFill(bgColor="FAD4D1")))
ws.conditional_formatting.add("A2:A4", FormulaRule(formula=["$B2>15"], font=Font(bold=True)))
ws.conditional_formatting.add("C2:C4", IconSetRule("3Arrows", "percent", [0, 33, 67]))
ws.page_setup.orientation = "landscape"
ws.page_setup.paperSize = 9
ws.page_setup.fitToHeight = 0
ws.sheet_properties.pageSetUpPr.fitToPage = True
ws.print_title_rows = "1:1"
ws.print_area = "A1:G20"
ws.oddFooter.center.text = "Page &P"
ws.sheet_properties.tabColor = "0E6B6B"
chart = BarChart()
chart.title = "Units"
chart.add_data(Reference(ws, min_col=2, min_row=1, max_row=4), titles_from_data=True)
chart.set_categories(Reference(ws, min_col=1, min_row=2, max_row=4))
ws.add_chart(chart, "D8")
other = wb.create_sheet("Second")
other["A1"] = "='Sales 销售'!G1*2"
other["A2"] = 5
other.sheet_state = "hidden"
name = DefinedName("Rate", attr_text="Second!$A$2")
if hasattr(wb.defined_names, "append"): wb.defined_names.append(name)
else: wb.defined_names.add(name)
wb.properties.title = "Made by openpyxl"
wb.save(path)
json.dump(path, sys.stdout)

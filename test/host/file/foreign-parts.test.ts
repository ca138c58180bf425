/** What the host does not understand goes through it unharmed. */
import { strFromU8, strToU8, unzipSync } from "fflate";
import { readXlsx } from "../../../host/file/read-xlsx";
import { writeXlsx } from "../../../host/file/write-xlsx";
import { checkPackage } from "../../support/package-check";
import { packageOf, relationships, sheetXml, soundPart } from "../../support/packages";
import { living } from "./sample";

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 255]);
const printer = new Uint8Array([0, 1, 2, 3, 254]);
const drawingNames =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

const pictureAnchor =
  "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>' +
  '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId9"/></xdr:blipFill>' +
  "<xdr:spPr/></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>";

const types = soundPart("[Content_Types].xml").replace(
  "</Types>",
  '<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
    '<Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml"/>' +
    '<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"/>' +
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>' +
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
);

const sparklines =
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  "<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines/></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>";

const iconRule =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/>' +
  '<cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>';

const given: Record<string, string | Uint8Array> = {
  "[Content_Types].xml": types,
  "xl/workbook.xml": soundPart("xl/workbook.xml").replace(
    "</workbook>",
    '<pivotCaches><pivotCache cacheId="3" r:id="rId7"/></pivotCaches></workbook>',
  ),
  "xl/_rels/workbook.xml.rels": relationships({
    rId1: ["worksheet", "worksheets/sheet1.xml"],
    rId7: ["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    rId8: ["customXml", "../customXml/item1.xml"],
  }),
  "xl/worksheets/sheet1.xml": sheetXml(
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    `${iconRule}<pageSetup orientation="landscape" r:id="rId4"/><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId5"/>${sparklines}`,
  ),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships({
    rId3: ["pivotTable", "../pivotTables/pivotTable1.xml"],
    rId4: ["printerSettings", "../printerSettings/printerSettings1.bin"],
    rId5: ["drawing", "/xl/drawings/drawing1.xml"],
  }),
  "xl/printerSettings/printerSettings1.bin": printer,
  "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition name='P'/>",
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships({
    rId1: ["pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
  }),
  "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition/>",
  "xl/drawings/drawing1.xml": `<xdr:wsDr ${drawingNames}>${pictureAnchor}</xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relationships({ rId9: ["image", "../media/image1.png"] }),
  "xl/media/image1.png": picture,
  "customXml/item1.xml": "<?xml version='1.0'?><data  kept = 'as is'/>",
  "customXml/_rels/item1.xml.rels": relationships({ rId1: ["customXmlProps", "itemProps1.xml"] }),
  "customXml/itemProps1.xml": "<props/>",
};

const verbatim = [
  "xl/printerSettings/printerSettings1.bin",
  "xl/pivotTables/pivotTable1.xml",
  "xl/pivotCache/pivotCacheDefinition1.xml",
  "xl/media/image1.png",
  "customXml/item1.xml",
  "customXml/itemProps1.xml",
];

function throughTheHost(change: (workbook: ReturnType<typeof readXlsx>) => void = () => undefined) {
  const workbook = readXlsx(packageOf(given), living);
  change(workbook);
  const bytes = writeXlsx(workbook);
  return { bytes, files: unzipSync(bytes) };
}

const { bytes, files } = throughTheHost((workbook) => workbook.sheets[0]!.enter(4, 4, "changed"));
const textOf = (part: string) => strFromU8(files[part] ?? new Uint8Array());

test.each(verbatim)("%s is the same byte for byte", (part) => {
  const content = given[part]!;
  expect(files[part]).toEqual(typeof content === "string" ? strToU8(content) : content);
});

test("everything still hangs together", () => {
  expect(checkPackage(bytes)).toEqual([]);
});

test.each([
  ["its content type", "[Content_Types].xml", "spreadsheetml.pivotTable+xml"],
  ["the workbook's list of pivot caches", "xl/workbook.xml", '<pivotCache cacheId="3" r:id="rId7"/>'],
  ["a picture on a sheet", "xl/drawings/drawing1.xml", 'r:embed="rId9"'],
  ["sparklines", "xl/worksheets/sheet1.xml", "<x14:sparklineGroup>"],
  ["icon sets", "xl/worksheets/sheet1.xml", '<iconSet iconSet="3Arrows">'],
  ["ignored errors", "xl/worksheets/sheet1.xml", "<ignoredErrors>"],
  ["the printer's settings", "xl/worksheets/sheet1.xml", 'orientation="landscape" r:id="rId4"'],
  ["what was changed", "xl/sharedStrings.xml", "changed"],
])("%s is still there", (_, part, text) => {
  expect(textOf(part)).toContain(text);
});

test("a chart added beside a kept picture leaves the picture alone", () => {
  const { bytes: more, files: parts } = throughTheHost((workbook) =>
    workbook.sheets[0]!.addChart({
      name: "New",
      type: "Line",
      left: 10,
      top: 10,
      width: 100,
      height: 100,
      title: null,
      legend: { visible: false, position: "Right" },
      series: [{ name: "n", valuesRef: "One!$A$1:$A$1" }],
      categoryAxis: { visible: true, title: null },
      valueAxis: { visible: true, title: null, majorGridlines: false },
    }),
  );
  expect(checkPackage(more)).toEqual([]);
  const drawing = strFromU8(parts["xl/drawings/drawing1.xml"]!);
  expect(drawing).toContain('name="Logo"');
  expect(drawing).toContain('name="New"');
});

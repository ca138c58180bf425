/** All member tables: what the embedded host emulates of Office.js, class by class. */
import type { ClassTable } from "./define";
import { ClassTables } from "./lookup";
import { application, cultureInfo, iterativeCalculation, numberFormatInfo } from "./classes/application";
import { chartAreaFormat, chartBorder } from "./classes/chart-area";
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines } from "./classes/chart-axes";
import { chartFill, chartFont } from "./classes/chart-looks";
import { chartPoint, chartPointFormat, chartPointsCollection } from "./classes/chart-points";
import { chartLineFormat, chartSeries, chartSeriesCollection, chartSeriesFormat } from "./classes/chart-series";
import {
  chartCollection,
  chartDataLabelFormat,
  chartDataLabels,
  chartLegend,
  chartLegendFormat,
  chartTable,
  chartTitle,
  chartTitleFormat,
} from "./classes/charts";
import {
  cellValueConditionalFormat,
  colorScaleConditionalFormat,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  customConditionalFormat,
  dataBarConditionalFormat,
  dataBarPositiveFormat,
  textConditionalFormat,
} from "./classes/conditional-formats";
import { presetCriteriaConditionalFormat, topBottomConditionalFormat } from "./classes/conditional-ranks";
import {
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from "./classes/conditional-looks";
import { customFunctions } from "./classes/custom-functions";
import { dataValidation } from "./classes/data-validation";
import { autoFilter, filter } from "./classes/filters";
import {
  formatProtection,
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
} from "./classes/formats";
import { freezePanes } from "./classes/freeze-panes";
import { namedItem, namedItemArrayValues, namedItemCollection } from "./classes/names";
import { addinInternalService, appRuntimePersistenceService, appRuntimeService } from "./classes/office-services";
import { functionResult, functions } from "./classes/functions";
import { headerFooter, headerFooterGroup, pageBreak, pageBreakCollection, pageLayout } from "./classes/page-layout";
import { customProperty, customPropertyCollection, documentProperties } from "./classes/properties";
import { worksheetProtection } from "./classes/protection";
import { rangeTable } from "./classes/range";
import { rangeAreas, rangeCollection } from "./classes/range-areas";
import { rangeView, rangeViewCollection } from "./classes/range-view";
import { removeDuplicatesResult } from "./classes/remove-duplicates";
import { rangeSort, tableSort } from "./classes/sorting";
import { tableColumn, tableColumnCollection } from "./classes/table-columns";
import { tableRow, tableRowCollection } from "./classes/table-rows";
import { tableCollection, tableScopedCollection, tableTable } from "./classes/tables";
import { runtime, setting, settingCollection, workbookTable } from "./classes/workbook";
import { worksheet } from "./classes/worksheet";
import { worksheetCollection } from "./classes/worksheet-collection";

const TABLES: readonly ClassTable<never>[] = [
  workbookTable,
  runtime,
  application,
  iterativeCalculation,
  cultureInfo,
  numberFormatInfo,
  settingCollection,
  setting,
  worksheetCollection,
  worksheet,
  worksheetProtection,
  freezePanes,
  pageLayout,
  headerFooterGroup,
  headerFooter,
  pageBreakCollection,
  pageBreak,
  rangeTable,
  rangeAreas,
  rangeCollection,
  rangeFormat,
  rangeFill,
  rangeFont,
  rangeBorderCollection,
  rangeBorder,
  formatProtection,
  rangeSort,
  namedItemCollection,
  namedItem,
  namedItemArrayValues,
  tableCollection,
  tableScopedCollection,
  tableTable,
  tableColumnCollection,
  tableColumn,
  tableRowCollection,
  tableRow,
  tableSort,
  filter,
  autoFilter,
  dataValidation,
  conditionalFormatCollection,
  conditionalFormat,
  customConditionalFormat,
  conditionalFormatRule,
  cellValueConditionalFormat,
  textConditionalFormat,
  dataBarConditionalFormat,
  dataBarPositiveFormat,
  colorScaleConditionalFormat,
  topBottomConditionalFormat,
  presetCriteriaConditionalFormat,
  conditionalRangeFormat,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeBorderCollection,
  conditionalRangeBorder,
  chartCollection,
  chartTable,
  chartAreaFormat,
  chartBorder,
  chartTitle,
  chartTitleFormat,
  chartLegend,
  chartLegendFormat,
  chartDataLabels,
  chartDataLabelFormat,
  chartFont,
  chartPointsCollection,
  chartPoint,
  chartPointFormat,
  chartSeriesCollection,
  chartSeries,
  chartSeriesFormat,
  chartFill,
  chartLineFormat,
  chartAxes,
  chartAxis,
  chartAxisTitle,
  chartGridlines,
  documentProperties,
  customPropertyCollection,
  customProperty,
  removeDuplicatesResult,
  rangeView,
  rangeViewCollection,
  functions,
  functionResult,
  customFunctions,
  addinInternalService,
  appRuntimePersistenceService,
  appRuntimeService,
];

export const classTables = new ClassTables(TABLES);

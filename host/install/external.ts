/**
 * What desktop Office puts into a page before office.js runs: `window.external`, from which the library reads host,
 * languages, requirement sets, theme and document settings. Everything it may ask beyond that is refused.
 */
import type { ConnectionOptions, HostConnection } from "../protocol/connection";
import { REQUIREMENT_SETS } from "./requirement-sets";

export interface ExternalOptions extends ConnectionOptions {
  /** Colours of Office's own surroundings, which pages read as `Office.context.officeTheme`. */
  readonly theme?: OfficeTheme;
  readonly requirementSets?: Readonly<Record<string, number>>;
}

export interface OfficeTheme {
  readonly bodyForegroundColor: string;
  readonly bodyBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly controlBackgroundColor: string;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyForegroundColor: "#262626",
  bodyBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#262626",
  controlBackgroundColor: "#F3F2F1",
};

const HOST_VERSION = "16.0.17000.10000";
const EXCEL = 1;
/** Flag of the host info: the page runs its custom functions itself, as a shared runtime does. */
const CUSTOM_FUNCTIONS_IN_PAGE = 2;
const SUCCESS = 0;
/** office.js's number for what a host does not do. */
const NOT_SUPPORTED = 5000;
/** Events that need nothing of us: messages come over the bridge, and ribbon buttons are the preview's business. */
const ACCEPTED_EVENTS = [33, 39];

/** "#RRGGBB" as the number Windows uses for a colour, which office.js turns back. */
const windowsColor = (hex: string): number => Number.parseInt(hex.slice(1), 16);

/** The object office.js finds as `window.external`. */
export function externalFor(connection: HostConnection, options: ExternalOptions): Record<string, unknown> {
  const { session } = connection;
  const language = session.displayLanguage;
  const context = contextFor(connection, options);
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${language}$telemetry$$disableLogging$${CUSTOM_FUNCTIONS_IN_PAGE}`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _params: unknown, done?: (answer: unknown[]) => void) => done?.([NOT_SUPPORTED]),
    RegisterEvent: (id: number, _target: string, _handler: unknown, done?: (code: number) => void) =>
      done?.(ACCEPTED_EVENTS.includes(id) ? SUCCESS : NOT_SUPPORTED),
    UnregisterEvent: (_id: number, _target: string, done?: (code: number) => void) => done?.(SUCCESS),
  };
}

function contextFor(connection: HostConnection, options: ExternalOptions): Record<string, () => unknown> {
  const { session } = connection;
  const sets = options.requirementSets ?? REQUIREMENT_SETS;
  const theme = Object.entries(options.theme ?? LIGHT_THEME).map(([key, color]) => [
    key,
    windowsColor(color as string),
  ]);
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "embedded",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => session.displayLanguage,
    GetAppDataLocale: () => session.locale,
    GetDocUrl: () => options.documentUrl ?? "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => HOST_VERSION,
    GetOfficeThemeInfo: () => JSON.stringify(Object.fromEntries(theme)),
    GetSettings: () => settingsOf(connection),
  };
}

/** Document settings as the library keeps them: JSON text by key. */
function settingsOf(connection: HostConnection): Record<string, unknown> {
  const { documentSettings } = connection.workbook;
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of documentSettings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys: string[], values: string[]) => {
      documentSettings.clear();
      keys.forEach((key, i) => documentSettings.set(key, JSON.parse(values[i]!) as unknown));
    },
  };
}

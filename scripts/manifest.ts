/**
 * The add-in's manifest: filled in for a place it is served from, and checked without the internet (Microsoft's own
 * validator asks a service). The rules are those of the add-in only manifest and of Office's length limits.
 */
import { JSDOM } from "jsdom";

/** Where manifest.xml in the repository says the add-in lives; `fillManifest` puts the real place there. */
export const PLACEHOLDER = "https://localhost:3000";

const LIMITS: Record<string, number> = { DisplayName: 125, Description: 250 };
const LONGEST_RESOURCE_ID = 32;
/** Formulas hold the namespace, so it is the same in every language. */
const UNTRANSLATED = "Functions.Namespace";
/** The help of the functions, of which there is a file a language. */
const TRANSLATED_URL = "Functions.Metadata.Url";
const ICON_SIZES = ["16", "32", "80"];

/** The manifest with every address under `baseUrl`, which may end with a slash or not. */
export const fillManifest = (xml: string, baseUrl: string): string =>
  xml.replaceAll(PLACEHOLDER, baseUrl.replace(/\/+$/, ""));

export interface ManifestContext {
  /** A production manifest: no localhost. */
  production: boolean;
  /** Ids of functions.json, and the ids that the code associates; equal when all is well. */
  metadataIds?: readonly string[];
  associatedIds?: readonly string[];
}

/** Every fault of a manifest as a sentence; none for a good one. */
export function checkManifest(xml: string, context: ManifestContext): string[] {
  const { document } = new JSDOM("").window;
  const manifest = new document.defaultView!.DOMParser().parseFromString(xml, "text/xml");
  const broken = manifest.querySelector("parsererror");
  if (broken) return [`The manifest is not well-formed XML: ${broken.textContent?.split("\n")[0] ?? ""}`];
  return [
    ...checkIdentity(manifest),
    ...checkResources(manifest),
    ...checkAddresses(manifest, context.production),
    ...checkIcons(manifest),
    ...checkLocales(manifest),
    ...checkFunctions(context),
  ];
}

const all = (manifest: Document, name: string): Element[] =>
  [...manifest.getElementsByTagName("*")].filter((element) => element.localName === name);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

function checkIdentity(manifest: Document): string[] {
  const id = all(manifest, "Id")[0]?.textContent?.trim() ?? "";
  const version = all(manifest, "Version")[0]?.textContent?.trim() ?? "";
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? [] : [`Id is not a GUID: "${id}".`]),
    ...(/^\d+(\.\d+){1,3}$/.test(version) ? [] : [`Version is not of the form 1.2.3.4: "${version}".`]),
  ];
}

const RESOURCES = ["Image", "Url", "String"];

function checkResources(manifest: Document): string[] {
  const defined = all(manifest, "Resources").flatMap((resources) =>
    [...resources.getElementsByTagName("*")]
      .filter((element) => RESOURCES.includes(element.localName))
      .map((element) => attribute(element, "id")),
  );
  const used = [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
  return [
    ...defined
      .filter((id) => id.length > LONGEST_RESOURCE_ID)
      .map((id) => `Resource id "${id}" is longer than ${LONGEST_RESOURCE_ID} characters.`),
    ...defined
      .filter((id, index) => defined.indexOf(id) !== index)
      .map((id) => `Resource id "${id}" is defined twice.`),
    ...[...new Set(used)].filter((id) => !defined.includes(id)).map((id) => `resid "${id}" names no resource.`),
    ...defined.filter((id) => !used.includes(id)).map((id) => `Resource "${id}" is not used.`),
  ];
}

function checkAddresses(manifest: Document, production: boolean): string[] {
  const addresses = [...manifest.querySelectorAll("[DefaultValue]")]
    .filter(
      (element) =>
        /Url|Image|SourceLocation/.test(element.localName) || /^https?:/.test(attribute(element, "DefaultValue")),
    )
    .map((element) => attribute(element, "DefaultValue"));
  const overrides = all(manifest, "Override")
    .map((element) => attribute(element, "Value"))
    .filter((value) => /^https?:/.test(value));
  const domains = all(manifest, "AppDomain").map((element) => element.textContent ?? "");
  return [...addresses, ...overrides, ...domains].flatMap((address) => [
    ...(address.startsWith("https://") ? [] : [`The address ${address} is not https.`]),
    ...(production && /localhost|127\.0\.0\.1/.test(address)
      ? [`The address ${address} points at this computer.`]
      : []),
  ]);
}

function checkIcons(manifest: Document): string[] {
  const icons = all(manifest, "Icon").filter((icon) => icon.children.length > 0);
  const missing = icons.flatMap((icon) => ICON_SIZES.filter((size) => !icon.querySelector(`[size="${size}"]`)));
  return [
    ...missing.map((size) => `An icon lacks the size ${size}.`),
    ...["IconUrl", "HighResolutionIconUrl"]
      .filter((name) => all(manifest, name).length !== 1)
      .map((name) => `${name} is missing.`),
  ];
}

function checkLocales(manifest: Document): string[] {
  const help = all(manifest, "Url").filter((url) => attribute(url, "id") === TRANSLATED_URL);
  const names = ["DisplayName", "Description", "String"].flatMap((name) => all(manifest, name));
  const texts = [...names, ...help];
  return texts.flatMap((text) => {
    if (attribute(text, "id") === UNTRANSLATED || !text.hasAttribute("DefaultValue")) return [];
    const where = attribute(text, "id") || text.localName;
    const overrides = [...text.children].filter((child) => child.localName === "Override");
    const locales = overrides.map((override) => attribute(override, "Locale"));
    const limit = LIMITS[text.localName];
    return [
      ...(locales.length === 1 && locales[0] === "zh-CN" ? [] : [`${where} needs exactly one override, for zh-CN.`]),
      ...[text, ...overrides]
        .map((element) => attribute(element, "DefaultValue") || attribute(element, "Value"))
        .filter((value) => limit !== undefined && value.length > limit)
        .map((value) => `${where} is longer than ${limit} characters: "${value}".`),
    ];
  });
}

function checkFunctions({ metadataIds = [], associatedIds = [] }: ManifestContext): string[] {
  return [
    ...metadataIds
      .filter((id) => !associatedIds.includes(id))
      .map((id) => `The function ${id} is described but no code is associated with it.`),
    ...associatedIds
      .filter((id) => !metadataIds.includes(id))
      .map((id) => `The function ${id} has code but is not described.`),
  ];
}

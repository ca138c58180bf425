/**
 * What Excel tells people of the custom functions, out of their JSDoc: one file a language, with the same ids. Errors in
 * ranges are let through, for the functions say where they stand.
 */
const path = require("path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

const FOLDER = path.resolve(__dirname, "../src/functions");

/** The metadata files by their names in the build, and the sources they are made of. */
const FUNCTION_FILES = {
  "functions.json": path.join(FOLDER, "functions.ts"),
  "functions-zh-CN.json": path.join(FOLDER, "functions-zh-CN.ts"),
};

/** The metadata of one source file. */
async function functionsMetadata(file) {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(file);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return { ...JSON.parse(metadataJson), allowErrorForDataTypeAny: true };
}

module.exports = { FUNCTION_FILES, functionsMetadata };

import { compile } from "../../src/schema/compile";
import { SchemaError } from "../../src/schema/errors";
import { both, type FieldSpec, type SchemaSpec, type SettingSpec, type TableSpec } from "../../src/schema/types";

/** A small sound schema; each case below makes one mistake in it. */
const pets: TableSpec = {
  key: "Pets",
  text: both("宠物", "Pets"),
  purpose: both("登记宠物。", "Every pet."),
  process: "helper",
  idPrefix: "PT",
  label: "name",
  fields: [
    { key: "id", text: both("编号", "ID"), type: "id" },
    { key: "name", text: both("名字", "Name"), type: "text", required: true },
    { key: "mood", text: both("心情", "Mood"), type: "choice", list: "mood", initial: "calm" },
    { key: "born", text: both("出生", "Born"), type: "date" },
    { key: "sold", text: both("售出", "Sold"), type: "date" },
    { key: "age", text: both("天数", "Age"), type: "integer", formula: `IF([born]="","",INT($Now)-[born])` },
  ],
};

const sound: SchemaSpec = {
  version: 1,
  tables: [pets],
  lists: {
    yesNo: [
      { key: "yes", text: both("是", "Yes") },
      { key: "no", text: both("否", "No") },
    ],
    mood: [
      { key: "calm", text: both("平静", "Calm") },
      { key: "wild", text: both("兴奋", "Wild") },
    ],
  },
  settings: [
    { key: "Now", text: both("现在", "Now"), help: both("现在", "Now"), type: "moment", value: { formula: "NOW()" } },
  ],
  sheets: [],
};

const withTable = (patch: Partial<TableSpec>): SchemaSpec => ({ ...sound, tables: [{ ...pets, ...patch }] });
const withField = (key: string, patch: Partial<FieldSpec>): SchemaSpec =>
  withTable({ fields: pets.fields.map((field) => (field.key === key ? { ...field, ...patch } : field)) });
const withMore = (...more: readonly FieldSpec[]): SchemaSpec => withTable({ fields: [...pets.fields, ...more] });
const moods = (jumps: NonNullable<TableSpec["states"]>["jumps"], initial = "calm"): SchemaSpec =>
  withTable({ states: { field: "mood", initial, jumps } });
const excite = { from: ["calm"], to: "wild", text: both("激动", "Excite") };
const number = (key: string, formula: string): FieldSpec => ({
  key,
  text: both(`数${key}`, `No ${key}`),
  type: "integer",
  formula,
});

test("a sound schema compiles", () => {
  expect(compile(sound).table("Pets").field("age").calculated).toBe(true);
});

test.each<[string, SchemaSpec, string]>([
  ["two tables of one key", { ...sound, tables: [pets, pets] }, "Pets: this table exists twice"],
  ["a table key with a space", withTable({ key: "My Pets" }), "My Pets: a table's key is ASCII letters and digits"],
  [
    "a sheet name of 32 characters",
    withTable({ text: both("宠".repeat(32), "Pets") }),
    `Pets: Excel doesn't take "${"宠".repeat(32)}" as a sheet's name`,
  ],
  [
    "a sheet name with a colon",
    withTable({ text: both("宠物", "Pets: all") }),
    `Pets: Excel doesn't take "Pets: all" as a sheet's name`,
  ],
  ["a sheet without a purpose", withTable({ purpose: both("登记", "") }), "Pets: the purpose in en-US is missing"],
  [
    "two sheets of one name",
    {
      ...sound,
      sheets: [{ key: "Other", text: both("其他", "pets"), purpose: both("无", "None"), process: "helper" }],
    },
    'pets: two sheets have the en-US name "pets"',
  ],
  ["an id without a prefix", withTable({ idPrefix: undefined }), "Pets: an id field and an id prefix belong together"],
  ["a prefix of small letters", withTable({ idPrefix: "pt" }), 'Pets: "pt" is no id prefix'],
  [
    "a prefix used twice",
    { ...sound, tables: [pets, { ...pets, key: "Cats", text: both("猫", "Cats") }] },
    'Cats: the id prefix "PT" belongs to Pets',
  ],
  [
    "a field twice",
    withMore({ key: "name", text: both("别名", "Alias"), type: "text" }),
    "Pets.name: this field exists twice",
  ],
  [
    "a header twice in one language",
    withMore({ key: "alias", text: both("名字", "Alias"), type: "text" }),
    'Pets.alias: the header "名字" belongs to "name" too',
  ],
  [
    "a header twice across languages",
    withMore({ key: "alias", text: both("name", "Alias"), type: "text" }),
    'Pets.alias: the header "name" belongs to "name" too',
  ],
  [
    "a field key that is no word",
    withMore({ key: "Nick-name", text: both("昵称", "Nickname"), type: "text" }),
    "Pets.Nick-name: a field's key is a lower-case ASCII word",
  ],
  [
    "a header in one language only",
    withField("born", { text: both("出生", "") }),
    "Pets.born: the en-US name is missing or padded",
  ],
  [
    "a header too long for a prompt",
    withField("born", { text: both("出生", "B".repeat(33)) }),
    "Pets.born: the en-US name is longer than 32 characters",
  ],
  [
    "a help too long for a prompt",
    withField("born", { help: both("长".repeat(256), "Long") }),
    "Pets.born: the zh-CN help is longer than 255 characters",
  ],
  ["a column too wide", withField("born", { width: 300 }), "Pets.born: no such column width"],
  ["an unknown list", withField("mood", { list: "moods", initial: undefined }), 'Pets.mood: there is no list "moods"'],
  [
    "a choice without a list",
    withField("mood", { list: undefined, initial: undefined }),
    "Pets.mood: a list goes with choices, and only with them",
  ],
  [
    "a text with a list",
    withField("name", { list: "mood" }),
    "Pets.name: a list goes with choices, and only with them",
  ],
  [
    "a first value that is no choice",
    withField("mood", { initial: "sad" }),
    'Pets.mood: the first value "sad" isn\'t in the list "mood"',
  ],
  [
    "a first value from an unknown field",
    withField("sold", { initial: { from: "field", field: "bought" } }),
    'Pets.sold: the first value comes from an unknown field "bought"',
  ],
  [
    "a reference to an unknown table",
    withMore({ key: "owner", text: both("主人", "Owner"), type: "reference", table: "Owners" }),
    'Pets.owner: the reference names an unknown table "Owners"',
  ],
  [
    "a copy that leads nowhere",
    withMore({ key: "owner", text: both("主人", "Owner"), type: "text", copy: { through: "name", field: "phone" } }),
    'Pets.owner: nothing to copy: "name" leads to no "phone"',
  ],
  ["an unknown label", withTable({ label: "title" }), 'Pets: the label names an unknown field "title"'],
  [
    "a required calculated field",
    withField("age", { required: true }),
    "Pets.age: a calculated field is neither required nor given a first value",
  ],
  [
    "a formula with an unknown field",
    withField("age", { formula: "[birthday]+1" }),
    'Pets.age: the formula names an unknown field "Pets.birthday"',
  ],
  [
    "a formula with an unknown table",
    withField("age", { formula: "SUM(Cats[age])" }),
    'Pets.age: the formula names an unknown table "Cats"',
  ],
  [
    "a formula with an unknown column",
    withField("age", { formula: "SUM(Pets[weight])" }),
    'Pets.age: the formula names an unknown field "Pets.weight"',
  ],
  [
    "a formula with an unknown choice",
    withField("age", { formula: `IF([mood]={mood.sad},1,2)` }),
    'Pets.age: the formula names an unknown choice "mood.sad"',
  ],
  [
    "a formula with a choice of a field without choices",
    withField("age", { formula: `{name.calm}` }),
    'Pets.age: the formula names an unknown choice "name.calm"',
  ],
  [
    "a formula with an unknown list",
    withField("age", { formula: "{moods:calm}" }),
    'Pets.age: the formula names an unknown choice "moods:calm"',
  ],
  [
    "a formula with an unknown setting",
    withField("age", { formula: "$Today" }),
    'Pets.age: the formula names an unknown setting "Today"',
  ],
  [
    "a formula with a stray bracket",
    withField("age", { formula: "IF([born,1)" }),
    'Pets.age: the formula can\'t be read near "IF([born,1)"',
  ],
  [
    "a formula that reads itself",
    withField("age", { formula: "[age]+1" }),
    "Pets.age: the formula goes round in a circle: Pets.age → Pets.age",
  ],
  [
    "formulas that wait for each other",
    withMore(number("one", "[two]"), number("two", "SUM(Pets[one])")),
    "Pets.one: the formula goes round in a circle: Pets.one → Pets.two → Pets.one",
  ],
  [
    "a setting's formula with a row",
    {
      ...sound,
      settings: [
        ...sound.settings,
        { ...(sound.settings[0] as SettingSpec), key: "Then", value: { formula: "[born]" } },
      ],
    },
    'Settings.Then: there is no row to take "born" from',
  ],
  [
    "a setting twice",
    { ...sound, settings: [...sound.settings, ...sound.settings] },
    "Settings.Now: this setting exists twice",
  ],
  [
    "a list with a choice twice",
    { ...sound, lists: { ...sound.lists, mood: [...sound.lists.mood!, { key: "calm", text: both("静", "Quiet") }] } },
    'list "mood" has the choice "calm" twice',
  ],
  [
    "a list with words twice",
    { ...sound, lists: { ...sound.lists, mood: [...sound.lists.mood!, { key: "still", text: both("静", "calm") }] } },
    'list "mood" has the words "calm" twice',
  ],
  [
    "a rule about an unknown field",
    withTable({ rules: [{ kind: "order", first: "born", then: "died" }] }),
    'Pets: a rule names an unknown field "died"',
  ],
  [
    "an order of texts",
    withTable({ rules: [{ kind: "order", first: "name", then: "sold" }] }),
    "Pets.name: an order rule is about dates",
  ],
  [
    "a rule about an unknown choice",
    withTable({ rules: [{ kind: "neededWhen", field: "sold", when: "mood", is: ["sad"] }] }),
    'Pets.mood: a rule names an unknown choice "sad"',
  ],
  [
    "a rule that wants an unknown choice",
    withTable({ rules: [{ kind: "holdsWhen", field: "mood", wanted: ["sad"], when: "mood", is: ["calm"] }] }),
    'Pets.mood: a rule names an unknown choice "sad"',
  ],
  [
    "a rule about an unknown other",
    withTable({ rules: [{ kind: "differWhen", field: "name", other: "died", when: "mood", is: ["calm"] }] }),
    'Pets: a rule names an unknown field "died"',
  ],
  [
    "states without a list",
    withTable({ states: { field: "name", initial: "calm", jumps: [] } }),
    "Pets.name: the states need a field with a list",
  ],
  ["an initial state that isn't one", moods([excite], "sad"), 'Pets.mood: the initial state "sad" isn\'t in the list'],
  [
    "two initial states",
    moods([{ from: ["wild"], to: "calm", text: both("安抚", "Calm down") }], "wild"),
    'Pets.mood: the field starts as "calm", the states as "wild"',
  ],
  ["a jump to an unknown state", moods([{ ...excite, to: "sad" }]), 'Pets.mood: the state "sad" isn\'t in the list'],
  ["a jump to itself", moods([{ ...excite, from: ["calm", "wild"] }]), 'Pets.mood: the jump from "wild" leads nowhere'],
  [
    "two jumps between the same states",
    moods([excite, excite]),
    'Pets.mood: there are two jumps from "calm" to "wild"',
  ],
  [
    "a state that can't be reached",
    moods([{ from: ["wild"], to: "calm", text: both("安抚", "Calm down") }]),
    'Pets.mood: the state "wild" can\'t be reached',
  ],
  [
    "a jump that needs an unknown field",
    moods([{ ...excite, needs: ["toy"] }]),
    'Pets.mood: the jump to "wild" names an unknown field "toy"',
  ],
  [
    "a jump that stamps a text",
    moods([{ ...excite, stamps: ["name"] }]),
    'Pets.name: the jump to "wild" stamps a field that holds no time',
  ],
])("%s is refused", (_mistake, spec, message) => {
  expect(() => compile(spec)).toThrow(new SchemaError(message));
});

test("the error carries the place as facts", () => {
  const spec = withField("mood", { list: "moods", initial: undefined });
  expect(() => compile(spec)).toThrow(expect.objectContaining({ place: { table: "Pets", field: "mood" } }));
});

test("a field added to a spec is everywhere at once: by key, by header in both languages, in formulas", () => {
  const weight: FieldSpec = { key: "weight", text: both("体重", "Weight"), type: "integer" };
  const table = compile(withMore(weight, number("double", "[weight]*2"))).table("Pets");
  expect([table.field("weight"), table.fieldNamed("体重"), table.fieldNamed(" WEIGHT ")].map((f) => f?.key)).toEqual([
    "weight",
    "weight",
    "weight",
  ]);
});

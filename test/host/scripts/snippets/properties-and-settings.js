/* global Excel */
// Document properties, custom ones, and settings kept in the file.
Excel.run(async (context) => {
  const { properties, settings } = context.workbook;
  properties.title = "Budget";
  properties.author = "Somebody";
  properties.custom.add("Version", 3);
  properties.custom.add("Reviewed", true);
  settings.add("lastView", { sheet: "Sheet1", zoom: 90 });
  settings.add("started", new Date(Date.UTC(2026, 0, 2)));
  await context.sync();

  properties.load("title, author, subject");
  properties.custom.load("items/key, items/value, items/type");
  const setting = settings.getItem("lastView").load("value");
  const date = settings.getItem("started").load("value");
  const none = settings.getItemOrNullObject("other");
  const count = settings.getCount();
  await context.sync();
  console.log(properties.title, properties.author, JSON.stringify(properties.subject));
  console.log(properties.custom.items.map((item) => `${item.key}=${item.value} (${item.type})`).join(", "));
  console.log(JSON.stringify(setting.value), date.value.toISOString(), none.isNullObject, count.value);

  settings.getItem("started").delete();
  properties.custom.deleteAll();
  const left = [settings.getCount(), properties.custom.getCount()];
  await context.sync();
  console.log(left.map((result) => result.value).join(" "));
});

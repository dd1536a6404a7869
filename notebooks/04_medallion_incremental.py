# Databricks notebook source
# MAGIC %md
# MAGIC # Medallion, day by day
# MAGIC
# MAGIC A shop drops yesterday's sales into a landing zone every night: transactions as JSON, their lines as CSV. This
# MAGIC notebook plays a week of such nights and loads each into bronze, silver and gold. Some rows come twice and some
# MAGIC without a value, as in life. At the end silver is compared with what the shop really sold.
# MAGIC
# MAGIC **Install**: add `spark-synthetic-<version>.jar` as a *library of the cluster* (dedicated compute, Databricks
# MAGIC Runtime 16.4 LTS or later).

# COMMAND ----------

import datetime as dt
import os

import matplotlib.pyplot as plt
from delta.tables import DeltaTable
from pyspark.sql import functions as F

# A path of a volume, such as /Volumes/main/default/demo
root = os.environ.get("NOTEBOOK_OUTPUT", "/tmp/spark_synthetic_medallion")
landing, tables, state = f"{root}/landing", f"{root}/tables", f"{root}/state"

# Rows per day of one table size the world, whose events go on for years: any day can be read by itself.
world = {"industry": "retail", "seed": "42", "rowsPerDay.transactions": "2000"}
# What is wrong with the files of the landing zone. Without these options the same rows are clean.
faults = {"faults.duplicates": "0.02", "faults.nulls.payment_method": "0.05"}

# Spark's default for JSON and CSV cuts times at the millisecond.
text = {"header": "true", "timestampFormat": "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX"}

first_day = dt.date(2025, 3, 3)
days = [first_day + dt.timedelta(days=n) for n in range(7)]

spark.conf.set("spark.sql.session.timeZone", "UTC")


def synthetic(table, day, until=None, **more):
    window = {"startDate": str(day), "endDate": str(until or day + dt.timedelta(days=1))}
    return spark.read.format("synthetic").options(**world, **window, **more).option("table", table).load()


# COMMAND ----------

# MAGIC %md
# MAGIC ## The landing zone
# MAGIC One folder a night. Customers, products and stores are there from the beginning and are written once.

# COMMAND ----------


def land(day):
    sales, lines = synthetic("transactions", day, **faults), synthetic("line_items", day)
    sales.write.mode("overwrite").options(**text).json(f"{landing}/transactions/day={day}")
    lines.write.mode("overwrite").options(**text).csv(f"{landing}/line_items/day={day}")


for name in ("customers", "products", "stores"):
    synthetic(name, first_day).write.format("delta").mode("overwrite").save(f"{tables}/{name}")

land(days[0])
display(spark.read.json(f"{landing}/transactions").limit(5))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Bronze: files as they came
# MAGIC A stream with `availableNow` loads the files that it has not seen yet, once each, and stops. On Databricks
# MAGIC `cloudFiles` (Auto Loader) takes the place of `json` and `csv`.

# COMMAND ----------

schemas = {name: synthetic(name, first_day).schema for name in ("transactions", "line_items")}


def bronze(name, kind):
    (
        spark.readStream.format(kind)
        .schema(schemas[name])
        .options(**text)
        .load(f"{landing}/{name}")
        .withColumn("_file", F.col("_metadata.file_name"))
        .writeStream.format("delta")
        .option("checkpointLocation", f"{state}/{name}")
        .trigger(availableNow=True)
        .start(f"{tables}/bronze_{name}")
        .awaitTermination()
    )


# COMMAND ----------

# MAGIC %md
# MAGIC ## Silver: one row a sale, complete
# MAGIC Of rows that came twice one is kept (it may be the copy, with a slip in a text); a missing payment method becomes `unknown`. A sale whose amount is
# MAGIC not the sum of its lines would be put aside: there is none.

# COMMAND ----------


def merge(name, keys, rows):
    path = f"{tables}/silver_{name}"
    if not DeltaTable.isDeltaTable(spark, path):
        rows.limit(0).write.format("delta").save(path)
    condition = " and ".join(f"old.{key} = new.{key}" for key in keys)
    (
        DeltaTable.forPath(spark, path)
        .alias("old")
        .merge(rows.alias("new"), condition)
        .whenMatchedUpdateAll()
        .whenNotMatchedInsertAll()
        .execute()
    )


def silver(day):
    sales = (
        spark.read.format("delta")
        .load(f"{tables}/bronze_transactions")
        .where(F.to_date("txn_timestamp") == str(day))
        .dropDuplicates(["txn_id"])
        .drop("_file", "day")
        .fillna({"payment_method": "unknown"})
    )
    lines = spark.read.format("delta").load(f"{tables}/bronze_line_items").drop("_file", "day")
    lines = lines.join(sales.select("txn_id"), "txn_id", "left_semi")
    merge("transactions", ["txn_id"], sales)
    merge("line_items", ["line_item_id"], lines)


# COMMAND ----------

# MAGIC %md
# MAGIC ## Gold: sales per day and category
# MAGIC Only the day that came is computed again.

# COMMAND ----------


def gold(day):
    sales = spark.read.format("delta").load(f"{tables}/silver_transactions").where(F.to_date("txn_timestamp") == str(day))
    lines = spark.read.format("delta").load(f"{tables}/silver_line_items")
    products = spark.read.format("delta").load(f"{tables}/products")
    (
        sales.select("txn_id", F.to_date("txn_timestamp").alias("day"))
        .join(lines, "txn_id")
        .join(products.select("product_id", "category"), "product_id")
        .groupBy("day", "category")
        .agg(F.sum("line_total").alias("sales"), F.countDistinct("txn_id").alias("transactions"))
        .write.format("delta")
        .mode("overwrite")
        .option("replaceWhere", f"day = '{day}'")
        .save(f"{tables}/gold_sales")
    )


# COMMAND ----------

# MAGIC %md
# MAGIC ## Seven nights

# COMMAND ----------

for day in days:
    land(day)
    bronze("transactions", "json")
    bronze("line_items", "csv")
    silver(day)
    gold(day)

display(spark.read.format("delta").load(f"{tables}/gold_sales").orderBy("day", "category"))

# COMMAND ----------

daily = (
    spark.read.format("delta")
    .load(f"{tables}/gold_sales")
    .groupBy("day", "category")
    .agg(F.sum("sales").cast("double").alias("sales"))
    .toPandas()
    .pivot(index="day", columns="category", values="sales")
)

figure, axes = plt.subplots(figsize=(9, 4.5), layout="constrained")
(daily / 1000).plot.bar(stacked=True, ax=axes, width=0.8, colormap="tab20")
axes.set_xticklabels([f"{day:%a %d %b}" for day in daily.index], rotation=0)
axes.set_title("Sales per day and category, loaded night by night")
axes.set_xlabel("")
axes.set_ylabel("sales (thousand USD)")
axes.legend(title="category", bbox_to_anchor=(1.01, 1), loc="upper left", fontsize="small")
axes.grid(axis="y", alpha=0.3)
plt.show()

# COMMAND ----------

# MAGIC %md
# MAGIC ## What was really sold
# MAGIC The week read at once, without faults, is the truth. Silver has every sale of it once, with its keys, amount and time;
# MAGIC only some texts are lost: payment methods that the files did not tell, and slips in copies.

# COMMAND ----------

truth = synthetic("transactions", days[0], days[-1] + dt.timedelta(days=1))
loaded = spark.read.format("delta").load(f"{tables}/silver_transactions")
kept = ["txn_id", "customer_id", "store_id", "product_id", "amount", "txn_timestamp"]

came = spark.read.format("delta").load(f"{tables}/bronze_transactions").count()
lost = loaded.where("payment_method = 'unknown'").count()
print(f"{came:,} rows came for {truth.count():,} sales; {lost:,} came without a payment method")

assert came > truth.count(), "the landing zone has no duplicates"
assert loaded.count() == truth.count()
assert loaded.select(kept).exceptAll(truth.select(kept)).isEmpty()
assert truth.select(kept).exceptAll(loaded.select(kept)).isEmpty()
assert 0.03 < lost / truth.count() < 0.07

sold = synthetic("line_items", days[0], days[-1] + dt.timedelta(days=1))
assert sold.exceptAll(spark.read.format("delta").load(f"{tables}/silver_line_items").select(sold.columns)).isEmpty()

# COMMAND ----------

# MAGIC %md
# MAGIC The same as a job, which looks up by itself where the tables end and adds what happened since:
# MAGIC
# MAGIC ```
# MAGIC spark-submit --class io.sparksynth.GenerateTables spark-synthetic.jar retail \
# MAGIC   --rows-per-day transactions=2000 --catalog main --schema shop --mode append --since last
# MAGIC ```

# Databricks notebook source
# MAGIC %md
# MAGIC # Quickstart: a retail world in ten minutes
# MAGIC
# MAGIC `spark-synthetic` is a Spark data source that makes connected, reproducible business data. This notebook looks
# MAGIC at the plan of a world, reads its tables, plots them, joins them, and writes them to Delta.
# MAGIC
# MAGIC **Install**: add `spark-synthetic-<version>.jar` as a *library of the cluster* (dedicated compute, Databricks
# MAGIC Runtime 16.4 LTS or later). Standard and serverless compute refuse JARs with data sources. Nothing else is
# MAGIC needed: everything works by read options alone.

# COMMAND ----------

import os

import matplotlib.pyplot as plt
from pyspark.sql import functions as F

# Where to write Delta: a path of a volume, such as /Volumes/main/default/demo
output = os.environ.get("NOTEBOOK_OUTPUT", "/tmp/spark_synthetic_quickstart")

# These options fix the world: every table that is read with them agrees with the others.
world = {
    "industry": "retail",
    "scale": "0.05",
    "seed": "42",
    "startDate": "2024-07-01",
    "endDate": "2025-01-01",
}

# Times of a world follow the clock of UTC.
spark.conf.set("spark.sql.session.timeZone", "UTC")


def synthetic(table):
    return spark.read.format("synthetic").options(**world).option("table", table).load()


# COMMAND ----------

# MAGIC %md
# MAGIC ## The plan
# MAGIC Tables whose names start with `_` tell about the world: `_tables` lists its tables, `_columns` says how every
# MAGIC column is made.

# COMMAND ----------

display(synthetic("_tables"))

# COMMAND ----------

display(synthetic("_columns").where("`table` = 'transactions'"))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Read
# MAGIC The same options give the same rows on every cluster, whatever its size.

# COMMAND ----------

customers = synthetic("customers")
transactions = synthetic("transactions")
line_items = synthetic("line_items")

display(transactions.limit(10))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Sales per week
# MAGIC Trend, seasons, holidays and campaigns shape the timeline. Weeks that the window cuts are left out.

# COMMAND ----------

weeks = (
    transactions.groupBy(F.date_trunc("week", "txn_timestamp").alias("week"))
    .agg(F.sum("amount").cast("double").alias("sales"))
    .where("week >= '2024-07-01' and week + interval 7 days <= '2025-01-01'")
    .orderBy("week")
    .toPandas()
)

figure, axes = plt.subplots(figsize=(10, 4), layout="constrained")
axes.bar(weeks["week"], weeks["sales"] / 1000, width=5.5, color="#3b6ea5")
axes.set_title("Sales per week, second half of 2024")
axes.set_xlabel("week (its Monday)")
axes.set_ylabel("sales (thousand USD)")
axes.grid(axis="y", alpha=0.3)
plt.show()

# COMMAND ----------

# MAGIC %md
# MAGIC ## Amount by loyalty tier
# MAGIC Customers in higher tiers spend more on a transaction. The tier is the customer's, the amount the transaction's:
# MAGIC a join of two tables that were made apart.

# COMMAND ----------

sales = transactions.join(customers, "customer_id")

tiers = ["Bronze", "Silver", "Gold", "Platinum"]
amounts = sales.select("loyalty_tier", F.col("amount").cast("double").alias("amount")).toPandas()

figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
axes.boxplot(
    [amounts.loc[amounts["loyalty_tier"] == tier, "amount"] for tier in tiers],
    showfliers=False,
    widths=0.55,
    patch_artist=True,
    boxprops={"facecolor": "#c9d9ea"},
    medianprops={"color": "#b3362c", "linewidth": 2},
)
axes.set_xticks(range(1, len(tiers) + 1), tiers)
axes.set_yscale("log")
axes.yaxis.set_major_formatter("{x:,.0f}")
axes.set_title("Amount of a transaction by the customer's tier")
axes.set_xlabel("loyalty tier")
axes.set_ylabel("amount (USD, log scale)")
axes.grid(axis="y", alpha=0.3)
plt.show()

# COMMAND ----------

# MAGIC %md
# MAGIC ## Join
# MAGIC Every foreign key finds its parent, and totals reconcile to the cent.

# COMMAND ----------

orphans = transactions.join(customers, "customer_id", "left_anti").count()

totals = line_items.groupBy("txn_id").agg(F.sum("line_total").alias("total"))
unbalanced = (
    transactions.join(totals, "txn_id", "left").where("total is null or amount <> total").count()
)

by_tier = sales.groupBy("loyalty_tier").agg(
    F.count("*").alias("transactions"),
    F.countDistinct("customer_id").alias("customers"),
    F.round(F.avg("amount"), 2).alias("mean_amount"),
)
display(by_tier.orderBy("mean_amount"))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Write Delta, read back

# COMMAND ----------

path = output + "/transactions"
transactions.write.format("delta").mode("overwrite").option("overwriteSchema", "true").save(path)

written = spark.read.format("delta").load(path)
display(written.limit(5))

# COMMAND ----------

# MAGIC %md
# MAGIC ## What must hold

# COMMAND ----------

planned = synthetic("_tables").where("`table` = 'transactions'").first()["rows"]
mean = {row["loyalty_tier"]: row["mean_amount"] for row in by_tier.collect()}

assert orphans == 0, f"{orphans} transactions have no customer"
assert unbalanced == 0, f"{unbalanced} amounts are not the sum of their lines"
assert written.count() == planned, "rows were lost on the way to Delta"
assert written.exceptAll(transactions).isEmpty(), "reading again gave other rows"
assert mean["Platinum"] > mean["Bronze"], mean
assert len(weeks) == 26 and weeks["sales"].min() > 0, "a week has no sales"
print(f"{planned:,} transactions, no orphan, every amount the sum of its lines")

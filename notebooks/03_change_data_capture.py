# Databricks notebook source
# MAGIC %md
# MAGIC # Change data capture: feed, MERGE, and a proof that it is right
# MAGIC
# MAGIC A table that changes can be read in three ways: as a **feed** of its changes, as a **snapshot** of any version, and
# MAGIC as a **history** of all states. The three agree to the last cell, so the snapshot tells whether your MERGE is right.
# MAGIC
# MAGIC **Install**: add `spark-synthetic-<version>.jar` as a *library of the cluster* (dedicated compute, Databricks
# MAGIC Runtime 16.4 LTS or later).

# COMMAND ----------

import os

import matplotlib.pyplot as plt
from delta.tables import DeltaTable
from pyspark.sql import Window
from pyspark.sql import functions as F

# Where to write Delta: a path of a volume, such as /Volumes/main/default/demo
output = os.environ.get("NOTEBOOK_OUTPUT", "/tmp/spark_synthetic_cdc")

# These options fix the world and its changes. Version 0 is committed at endDate, then one a minute.
world = {
    "industry": "retail",
    "scale": "0.02",
    "seed": "42",
    "startDate": "2024-07-01",
    "endDate": "2025-01-01",
    "changes.inserts": "20",
    "changes.updates": "4 %",
    "changes.deletes": "10",
}
last = 30

# Times of a world follow the clock of UTC.
spark.conf.set("spark.sql.session.timeZone", "UTC")


def customers(**options):
    return spark.read.format("synthetic").options(**world).options(**options).load("retail.customers")


def feed(first, until, **options):
    return customers(
        readChangeFeed="true", startingVersion=str(first), endingVersion=str(until), **options
    )


def differing(actual, expected):
    """Rows that only one of two tables has."""
    actual = actual.select(expected.columns)
    return actual.exceptAll(expected).count() + expected.exceptAll(actual).count()


# COMMAND ----------

# MAGIC %md
# MAGIC ## The feed
# MAGIC It looks like Delta's own change data feed: `_change_type`, `_commit_version`, `_commit_timestamp`. An update is a
# MAGIC pre-image, the row as it was, and a post-image.

# COMMAND ----------

display(
    feed(1, 1)
    .select("customer_id", "city", "state", "loyalty_tier", "email", "_change_type", "_commit_version")
    .orderBy("customer_id", F.desc("_change_type"))
    .limit(12)
)

# COMMAND ----------

counts = feed(1, last).groupBy("_commit_version").pivot("_change_type").count().orderBy("_commit_version")
counts = counts.na.fill(0).toPandas()

figure, axes = plt.subplots(figsize=(9, 4), layout="constrained")
bottom = 0
for kind, color in [("update_postimage", "#3b6ea5"), ("insert", "#5fa55a"), ("delete", "#b3362c")]:
    axes.bar(counts["_commit_version"], counts[kind], bottom=bottom, color=color, label=kind)
    bottom = bottom + counts[kind]
axes.set_title("Changes of each version")
axes.set_xlabel("version")
axes.set_ylabel("rows")
axes.legend()
plt.show()

# COMMAND ----------

# MAGIC %md
# MAGIC ## MERGE, and compare with the snapshot
# MAGIC Bronze starts as version 0. Every ten versions are merged at once: the last change of a key wins. Then the table
# MAGIC must be what `versionAsOf` reads, in every cell.

# COMMAND ----------

path = output + "/customers"
columns = customers(versionAsOf="0").columns
customers(versionAsOf="0").write.format("delta").mode("overwrite").save(path)


def merge(changes):
    newest = Window.partitionBy("customer_id").orderBy(F.desc("_commit_version"))
    latest = (
        changes.where("_change_type <> 'update_preimage'")
        .withColumn("place", F.row_number().over(newest))
        .where("place = 1")
    )
    values = {name: F.col("s." + name) for name in columns}
    (
        DeltaTable.forPath(spark, path)
        .alias("t")
        .merge(latest.alias("s"), "t.customer_id = s.customer_id")
        .whenMatchedDelete("s._change_type = 'delete'")
        .whenMatchedUpdate(set=values)
        .whenNotMatchedInsert("s._change_type <> 'delete'", values)
        .execute()
    )


wrong = {}
for version in range(10, last + 1, 10):
    merge(feed(version - 9, version))
    merged = spark.read.format("delta").load(path)
    wrong[version] = differing(merged, customers(versionAsOf=str(version)))
print("rows that differ from the snapshot, by version:", wrong)

# COMMAND ----------

# MAGIC %md
# MAGIC ## The same by a stream
# MAGIC `readStream` brings a version every interval (`versionsPerMinute`); a batch never ends within a version. Here the
# MAGIC stream takes what is there and stops.

# COMMAND ----------

stream_path = output + "/feed"
(
    spark.readStream.format("synthetic")
    .options(**world, readChangeFeed="true", startingVersion="1", endingVersion=str(last))
    .option("maxRowsPerTrigger", "1500")
    .load("retail.customers")
    .writeStream.format("delta")
    .option("checkpointLocation", output + "/feed_checkpoint")
    .trigger(availableNow=True)
    .start(stream_path)
    .awaitTermination()
)
streamed = differing(spark.read.format("delta").load(stream_path), feed(1, last))

# COMMAND ----------

# MAGIC %md
# MAGIC ## History (SCD type 2)
# MAGIC `scd2=true` reads every state of every customer with `valid_from`, `valid_to` and `is_current`: the answer that a
# MAGIC history built from the feed must give.

# COMMAND ----------

of_key = Window.partitionBy("customer_id").orderBy("_commit_version")
built = (
    feed(0, last)
    .where("_change_type <> 'update_preimage'")
    .withColumn("valid_from", F.col("_commit_timestamp"))
    .withColumn("valid_to", F.lead("_commit_timestamp").over(of_key))
    .where("_change_type <> 'delete'")
    .withColumn("is_current", F.col("valid_to").isNull())
)
history = customers(scd2="true", versionAsOf=str(last))
historic = differing(built, history)

several = history.groupBy("customer_id").count().where("count > 2").orderBy("customer_id").limit(1)
display(
    history.join(several, "customer_id")
    .select("customer_id", "city", "loyalty_tier", "email", "valid_from", "valid_to", "is_current")
    .orderBy("valid_from")
)

# COMMAND ----------

# MAGIC %md
# MAGIC ## AUTO CDC (Databricks only)
# MAGIC `changeFormat=flat` gives what AUTO CDC (APPLY CHANGES) takes: `operation` and `sequence_num`. Pipelines take no
# MAGIC JARs, so this notebook writes the feed to a table, and a pipeline with the cell below reads it.

# COMMAND ----------

flat_path = output + "/customers_flat"
feed(0, last, changeFormat="flat").write.format("delta").mode("overwrite").save(flat_path)
flat = spark.read.format("delta").load(flat_path)
display(flat.groupBy("operation").count())

# COMMAND ----------

try:
    import dlt  # there in a pipeline of Databricks only
except ImportError:
    dlt = None

if dlt is None:
    print("AUTO CDC is skipped: this is no pipeline of Databricks")
else:

    @dlt.view
    def customer_changes():
        return spark.readStream.format("delta").load(flat_path)

    dlt.create_streaming_table("customers_history")
    dlt.create_auto_cdc_flow(
        target="customers_history",
        source="customer_changes",
        keys=["customer_id"],
        sequence_by=F.col("sequence_num"),
        apply_as_deletes=F.expr("operation = 'DELETE'"),
        except_column_list=["operation", "sequence_num"],
        stored_as_scd_type=2,
    )

# COMMAND ----------

# MAGIC %md
# MAGIC ## What must hold

# COMMAND ----------

pre = feed(10, 10).where("_change_type in ('update_preimage', 'delete')").select(columns)

assert set(wrong.values()) == {0}, f"the merged table differs from the snapshot: {wrong}"
assert streamed == 0, f"{streamed} rows differ between the stream and the feed"
assert historic == 0, f"{historic} states differ from the history"
assert pre.exceptAll(customers(versionAsOf="9")).isEmpty(), "a pre-image is not the state before"
assert flat.select("sequence_num").distinct().count() == flat.count(), "a sequence number comes twice"
assert len(counts) == last and counts["insert"].sum() == 20 * last
print(f"{last} versions merged, streamed and told as history: no cell differs")

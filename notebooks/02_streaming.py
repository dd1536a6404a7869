# Databricks notebook source
# MAGIC %md
# MAGIC # Streaming: late rows, duplicates, and what a watermark makes of them
# MAGIC
# MAGIC `spark.readStream.format("synthetic")` lets the rows of any table arrive as they would in a shop that is open: at a
# MAGIC rate, with some of them late, out of order, or twice. This notebook takes them through bronze, silver and gold, and
# MAGIC compares the result with the truth, which the source knows.
# MAGIC
# MAGIC **Install**: add `spark-synthetic-<version>.jar` as a *library of the cluster* (dedicated compute, Databricks
# MAGIC Runtime 16.4 LTS or later). Nothing else is needed.

# COMMAND ----------

import os
import uuid

import matplotlib.dates as mdates
import matplotlib.pyplot as plt
from pyspark.sql import functions as F

# Where to write Delta: a path of a volume, such as /Volumes/main/default/demo
output = os.environ.get("NOTEBOOK_OUTPUT", "/tmp/spark_synthetic_streaming") + "/" + uuid.uuid4().hex[:8]

spark.conf.set("spark.sql.session.timeZone", "UTC")
# Few rows need few tasks.
spark.conf.set("spark.sql.shuffle.partitions", "2")

# COMMAND ----------

# MAGIC %md
# MAGIC ## The stream
# MAGIC Five minutes of sales at 50 rows a second. Of these 6 % come late, by a minute on average, 2 % come twice, and
# MAGIC neighbours swap places within 4 seconds.
# MAGIC
# MAGIC The stream starts on a Black Friday of the past, so all of it has arrived and the queries below drain it at once.
# MAGIC For a live one drop `streamStart` and `rows`, and use `.trigger(processingTime="2 seconds")`.

# COMMAND ----------

sales = (
    spark.readStream.format("synthetic")
    .option("industry", "retail")
    .option("table", "transactions")
    .option("seed", 42)
    .option("endDate", "2025-01-01")
    .option("rows", 15_000)
    .option("rowsPerSecond", 50)
    .option("streamStart", "2024-11-29T12:00:00Z")
    .option("maxRowsPerTrigger", 1_000)
    .option("lateRate", 0.06)
    .option("lateBy", "1 minute")
    .option("outOfOrderBy", "4 seconds")
    .option("duplicateRate", 0.02)
    .option("includeMetadata", True)  # the truth, as columns _row and _fault
    .load()
)
sales.printSchema()


# COMMAND ----------

# MAGIC %md
# MAGIC ## Bronze: all that arrives, as it arrives
# MAGIC Each batch is one file, with its number and the order of arrival. `txnVersion` makes Delta skip a batch that a
# MAGIC restart sends again.

# COMMAND ----------

bronze, silver, gold = (output + "/" + layer for layer in ("bronze", "silver", "gold"))


def append(batch, number):
    (
        batch.coalesce(1)
        .withColumn("batch", F.lit(number))
        .withColumn("place", F.monotonically_increasing_id())
        .write.format("delta")
        .mode("append")
        .option("txnAppId", output)
        .option("txnVersion", number)
        .save(bronze)
    )


def run_bronze():
    query = (
        sales.writeStream.foreachBatch(append)
        .option("checkpointLocation", bronze + "_checkpoint")
        .trigger(availableNow=True)
        .start()
    )
    query.awaitTermination()


run_bronze()
arrived = spark.read.format("delta").load(bronze)
display(arrived.groupBy("_fault").agg(F.count("*").alias("rows")).orderBy("_fault"))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Silver: each sale once, and none that is too late
# MAGIC The watermark follows the newest event by one minute. Rows behind it are dropped, and with them the need to remember
# MAGIC older keys for ever.

# COMMAND ----------


def run_silver():
    query = (
        spark.readStream.format("delta")
        .option("maxFilesPerTrigger", 1)
        .load(bronze)
        .withWatermark("txn_timestamp", "1 minute")
        .dropDuplicatesWithinWatermark(["txn_id"])
        .writeStream.format("delta")
        .option("checkpointLocation", silver + "_checkpoint")
        .trigger(availableNow=True)
        .start(silver)
    )
    query.awaitTermination()
    return query


progress = run_silver().recentProgress
kept = spark.read.format("delta").load(silver)
display(kept.select("txn_id", "txn_timestamp", "channel", "amount", "_fault").orderBy("txn_timestamp").limit(5))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Gold: sales per minute

# COMMAND ----------


def run_gold():
    query = (
        spark.readStream.format("delta")
        .load(silver)
        .groupBy(F.date_trunc("minute", "txn_timestamp").alias("minute"))
        .agg(F.count("*").alias("sales"), F.sum("amount").alias("amount"))
        .writeStream.format("delta")
        .outputMode("complete")
        .option("checkpointLocation", gold + "_checkpoint")
        .trigger(availableNow=True)
        .start(gold)
    )
    query.awaitTermination()


run_gold()
minutes = spark.read.format("delta").load(gold)
display(minutes.orderBy("minute"))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Late rows, caught and dropped
# MAGIC On the left every row by when it arrived and when it happened. The step line is the watermark that Spark reports:
# MAGIC late rows above it are caught, those below are dropped. After the last sale the
# MAGIC rows that are still late come in. On the right what is caught and what is lost of each minute: the last ones are spared,
# MAGIC since no newer event moves the watermark on.

# COMMAND ----------

rows = (
    arrived.join(kept.select("txn_id", F.lit(True).alias("kept")), "txn_id", "left")
    .where("_fault is null or _fault <> 'duplicate'")
    .select("batch", "place", "txn_timestamp", F.expr("_fault <=> 'late'").alias("late"), F.expr("kept is not null").alias("kept"))
    .orderBy("batch", "place")
    .toPandas()
)
# Rows arrive when the newest row so far happens.
rows["arrival"] = rows["txn_timestamp"].cummax()
starts = rows.groupby("batch")["arrival"].min()
watermarks = [step["eventTime"]["watermark"] for step in progress if step["numInputRows"] > 0]
# Spark drops by the watermark of the batch before.
in_force = [None, *watermarks][: len(starts)]
steps = [(start, value) for start, value in zip(starts, in_force) if value and value > "1971"]

kinds = [
    ("on time", ~rows["late"], "#c3ccd6", 2),
    ("late, caught", rows["late"] & rows["kept"], "#3b6ea5", 9),
    ("late, dropped", rows["late"] & ~rows["kept"], "#c8452f", 9),
]
figure, (arrivals, sums) = plt.subplots(
    1, 2, figsize=(13, 5.5), layout="constrained", gridspec_kw={"width_ratios": [3, 2]}
)
for label, chosen, colour, size in kinds:
    some = rows[chosen]
    arrivals.scatter(some["arrival"], some["txn_timestamp"], s=size, color=colour, label=f"{label} ({len(some):,})")
arrivals.step(
    [start for start, _ in steps],
    [mdates.datestr2num(value) for _, value in steps],
    where="post",
    color="black",
    linewidth=1.2,
    label="watermark",
)
arrivals.set_ylim(bottom=rows["txn_timestamp"].min())
arrivals.set_title("Every sale: when it happened, when it arrived")
arrivals.set_xlabel("arrived (UTC)")
arrivals.set_ylabel("happened (UTC)")
arrivals.legend(loc="upper left", markerscale=2)

minute = rows["txn_timestamp"].dt.floor("min")
bottom = 0
for label, chosen, colour, _ in kinds[1:]:
    counts = minute[chosen].value_counts().reindex(sorted(minute.unique()), fill_value=0)
    sums.bar(counts.index, counts, bottom=bottom, width=0.8 / 1440, align="edge", color=colour, label=label)
    bottom = bottom + counts
sums.set_title("Late sales of each minute")
sums.set_xlabel("happened (UTC)")
sums.set_ylabel("sales")
sums.legend(loc="upper right")
for axes in (arrivals, sums):
    axes.xaxis.set_major_formatter(mdates.DateFormatter("%H:%M"))
    axes.grid(alpha=0.3)
arrivals.yaxis.set_major_formatter(mdates.DateFormatter("%H:%M"))
plt.show()

# COMMAND ----------

# MAGIC %md
# MAGIC ## What must hold
# MAGIC The source knows the truth: `_fault` says which rows it made late or sent twice.

# COMMAND ----------

faults = {row["_fault"]: row["count"] for row in arrived.groupBy("_fault").count().collect()}
late = int(rows["late"].sum())
caught = int((rows["late"] & rows["kept"]).sum())
dropped = int((~rows["kept"]).sum())

assert arrived.count() == 15_000 + faults["duplicate"]
assert arrived.select("txn_id").distinct().count() == 15_000, "a sale was lost on the way"
assert rows.loc[~rows["late"], "kept"].all(), "a row that was on time was dropped"
assert caught > 0 and dropped > 0 and caught + dropped == late, (caught, dropped, late)
assert kept.count() == 15_000 - dropped, "silver holds a duplicate"
assert kept.select("txn_id").distinct().count() == 15_000 - dropped
total = minutes.agg(F.sum("sales").alias("sales"), F.sum("amount").alias("amount")).first()
truth = kept.agg(F.count("*").alias("sales"), F.sum("amount").alias("amount")).first()
assert total == truth, (total, truth)

# Queries that are started again go on from their checkpoints: there is nothing more to do.
run_bronze()
run_silver()
assert spark.read.format("delta").load(bronze).count() == 15_000 + faults["duplicate"]
assert spark.read.format("delta").load(silver).count() == 15_000 - dropped
print(f"{late} late sales: {caught} caught, {dropped} dropped; {faults['duplicate']} duplicates removed")

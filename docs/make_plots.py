#!/usr/bin/env python3
"""Draws the plots of docs/industries/plots from the packaged JAR, through PySpark.

    python docs/make_plots.py --jar assembly/target/spark-synthetic-*.jar [--industry retail]

Needs notebooks/requirements.txt and JDK 17. PLOTS below says what is drawn of which industry; industries that the JAR
does not have are left out. The same JAR gives the same pictures but for the fonts of the machine. Afterwards
`./mvnw test -Dgenerate.docs` links new files from the pages of the industries.
"""

import argparse
import io
import math
from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from PIL import Image
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import DecimalType

FOLDER = Path(__file__).resolve().parent / "industries" / "plots"
END = "2025-01-01"
MOST_BYTES = 40_000
BLUE, RED, GREY = "#2b6ca3", "#c8382d", "#8a8a8a"


class Industry:
    """Tables of one industry in a window of time that does not move with the clock."""

    def __init__(self, spark, name, scale):
        self.spark, self.name, self.scale = spark, name, scale

    def table(self, table):
        reader = self.spark.read.format("synthetic").option("industry", self.name)
        return reader.option("scale", self.scale).option("endDate", END).load(f"{self.name}.{table}")

    def tables(self):
        return [row[0] for row in self.table("_tables").select("table").collect()]


# --- kinds of plots: each takes an industry and gives a figure ---------------------------------------


def grid(n, height=1.9, columns=2):
    columns = min(columns, n)
    rows = math.ceil(n / columns)
    figure, axes = plt.subplots(rows, columns, figsize=(8, 0.5 + height * rows), squeeze=False)
    axes = axes.flatten()
    for spare in axes[n:]:
        spare.axis("off")
    return figure, axes


def brief(value):
    return f"{value:,.0f}" if value >= 20 else f"{value:.2g}"


def months(axis):
    locator = mdates.AutoDateLocator(maxticks=7)
    axis.xaxis.set_major_locator(locator)
    axis.xaxis.set_major_formatter(mdates.ConciseDateFormatter(locator))


def events_per_day(**times):
    """Rows a day, by table and its column of time; a week, where it is long."""

    def draw(industry):
        figure, axes = grid(len(times), columns=1)
        for axis, (table, column) in zip(axes, times.items()):
            days = industry.table(table).where(F.col(column).isNotNull()).groupBy(F.to_date(column).alias("day"))
            found = days.count().orderBy("day").toPandas()
            counts = found.set_index(pd.to_datetime(found["day"]))["count"]
            step, width = ("week", 7) if (counts.index[-1] - counts.index[0]).days > 400 else ("day", 1)
            # the last week may be a part of one
            counts = counts.resample("7D").sum().iloc[:-1] if step == "week" else counts
            axis.bar(counts.index, counts, width=width, align="edge", color=BLUE)
            axis.set_title(f"{table} a {step}, by {column}")
            axis.set_ylim(bottom=0)
            months(axis)
        return figure

    return draw


def money(industry):
    """Each decimal column with two digits: the share of rows by value, on a logarithmic axis."""
    columns = [
        (table, field.name)
        for table in industry.tables()
        for field in industry.table(table).schema.fields
        if isinstance(field.dataType, DecimalType)
        and field.dataType.scale == 2
        and not field.name.endswith(("_hours", "_minutes", "_pct", "_rate"))
    ]
    figure, axes = grid(len(columns), height=1.7, columns=3)
    for axis, (table, column) in zip(axes, columns):
        rows = industry.table(table)
        values = rows.select(F.col(column).cast("double")).where(F.col(column) != 0).limit(60_000).toPandas()[column]
        values = np.abs(values.to_numpy())
        edges = np.geomspace(values.min(), values.max() * 1.0001, 60)
        axis.hist(values, bins=edges, color=BLUE)
        axis.axvline(np.median(values), color=RED, linewidth=1)
        axis.set_xscale("log")
        axis.set_yticks([])
        axis.set_title(f"{table}.{column}\nmedian {np.median(values):,.2f}")
    return figure


def by_kind(table, value, kind, title, unit="hours"):
    """How long something takes by kind: shares on a logarithmic axis. value is SQL."""

    def draw(industry):
        rows = industry.table(table).select(F.expr(value).cast("double").alias("v"), F.col(kind).alias("k"))
        found = rows.where("v > 0").limit(200_000).toPandas()
        kinds = found.groupby("k")["v"].median().sort_values().index
        figure, axes = grid(len(kinds), height=1.3, columns=1)
        edges = np.geomspace(found["v"].min(), found["v"].max() * 1.0001, 90)
        for axis, name in zip(axes, kinds):
            values = found["v"][found["k"] == name]
            axis.hist(values, bins=edges, color=BLUE, weights=np.full(len(values), 1 / len(values)))
            axis.axvline(values.mean(), color=RED, linewidth=1)
            axis.set_xscale("log")
            axis.set_yticks([])
            axis.set_title(f"{name}: n {len(values):,}, median {brief(values.median())}, mean {brief(values.mean())} {unit}")
        axes[len(kinds) - 1].set_xlabel(title)
        return figure

    return draw


def hours_of_day(table, column, kind):
    """Share of a kind's rows by the hour of the day."""

    def draw(industry):
        rows = industry.table(table).groupBy(F.col(kind).alias("k"), F.hour(column).alias("h")).count().toPandas()
        figure, axes = grid(1, height=2.6)
        for name, part in rows.groupby("k"):
            part = part.sort_values("h")
            axes[0].plot(part["h"], 100 * part["count"] / part["count"].sum(), label=name, linewidth=1.2)
        axes[0].set_title(f"{table}: per cent by hour of {column}")
        axes[0].legend(fontsize=7, frameon=False)
        axes[0].set_ylim(bottom=0)
        return figure

    return draw


def series(table, entity, time, channel, value, anomaly, truth, columns=()):
    """One entity's channels over time, or columns; what the truth calls an anomaly is marked."""

    def draw(industry):
        rows = industry.table(table)
        if columns:
            rows = rows.unpivot([entity, time, anomaly, truth], list(columns), channel, value)
        marked = rows.where(anomaly).groupBy(entity).agg(F.count_distinct(truth).alias("kinds"), F.count("*").alias("n"))
        chosen = marked.orderBy(F.desc("kinds"), F.desc("n"), entity).first()[0]
        found = rows.where(F.col(entity) == chosen).withColumn("anomalous", F.expr(anomaly)).orderBy(time).toPandas()
        channels = sorted(found[channel].unique())[:4]
        figure, axes = grid(len(channels), height=2.0, columns=1)
        for axis, name in zip(axes, channels):
            part = found[found[channel] == name]
            axis.plot(part[time], part[value].astype(float), color=BLUE, linewidth=0.8)
            wrong = part[part["anomalous"].astype(bool)]
            for kind, marker in zip(sorted(wrong[truth].dropna().unique()), "ovs^Dx"):
                those = wrong[wrong[truth] == kind]
                # what was dropped has no value: it is marked at the foot
                at = those[value].astype(float).fillna(part[value].astype(float).min())
                axis.plot(those[time], at, marker, color=RED, markersize=3.5, label=kind)
            axis.set_title(f"{entity} {chosen}: {name}")
            if len(wrong):
                axis.legend(fontsize=7, frameon=False, ncols=4)
            months(axis)
        return figure

    return draw


def track(table, entity, time):
    """The ways of one vehicle, and its speed."""

    def draw(industry):
        rows = industry.table(table)
        chosen = rows.select(entity).limit(1).first()[0]
        found = rows.where(F.col(entity) == chosen).orderBy(time).toPandas()
        figure, axes = plt.subplots(1, 2, figsize=(8, 3.6))
        for _, trip in found.groupby("trip_id"):
            axes[0].plot(trip["longitude"], trip["latitude"], linewidth=1)
        axes[0].set_aspect(1 / math.cos(math.radians(found["latitude"].mean())))
        axes[0].ticklabel_format(useOffset=False)
        axes[0].tick_params(axis="x", labelrotation=30)
        axes[0].set_title(f"{entity} {chosen}: positions by trip")
        axes[1].plot(found[time], found["speed_kmh"], color=BLUE, linewidth=0.7)
        axes[1].set_title("speed_kmh")
        months(axes[1])
        return figure

    return draw


def price_paths(table, symbol, time, price, n=6):
    """Prices of the most traded symbols."""

    def draw(industry):
        rows = industry.table(table)
        names = [r[0] for r in rows.groupBy(symbol).count().orderBy(F.desc("count"), symbol).limit(n).collect()]
        found = rows.where(F.col(symbol).isin(names)).select(symbol, time, price).orderBy(time).toPandas()
        figure, axes = grid(n, height=1.6)
        for axis, name in zip(axes, names):
            part = found[found[symbol] == name]
            axis.plot(part[time], part[price].astype(float), color=BLUE, linewidth=0.8)
            axis.set_title(f"{name}: {len(part):,} {table}")
            months(axis)
        return figure

    return draw


def shares(table, kind, value):
    """Share of rows with a condition, by kind."""

    def draw(industry):
        rows = industry.table(table).groupBy(F.col(kind).alias("k"))
        found = rows.agg(F.avg(F.expr(value).cast("double")).alias("p"), F.count("*").alias("n")).orderBy("k").toPandas()
        figure, axes = grid(1, height=2.4)
        axes[0].bar([str(k) for k in found["k"]], 100 * found["p"], color=BLUE)
        axes[0].set_title(f"{table}: per cent with {value}, by {kind}")
        return figure

    return draw


# --- what is drawn of each industry ------------------------------------------------------------------

STAY = "(unix_timestamp(discharge_datetime) - unix_timestamp(admit_datetime)) / 3600"

# A tenth of a world shows enough, but for small ones.
SCALES = {"ecommerce": 1.0, "support": 1.0}

PLOTS = {
    "retail": {
        "events-per-day": events_per_day(transactions="txn_timestamp", customers="signup_date"),
        "money": money,
        "hours-by-channel": hours_of_day("transactions", "txn_timestamp", "channel"),
    },
    "healthcare": {
        "events-per-day": events_per_day(encounters="admit_datetime", patients="registered_date"),
        "money": money,
        "stay-by-type": by_kind("encounters", STAY, "encounter_type", "stay, hours"),
        "hours-by-type": hours_of_day("encounters", "admit_datetime", "encounter_type"),
    },
    "financial": {
        "events-per-day": events_per_day(transactions="txn_timestamp", trades="trade_timestamp", payments="scheduled_date"),
        "money": money,
        "price-paths": price_paths("trades", "symbol", "trade_timestamp", "price"),
        "fraud-by-channel": shares("transactions", "channel", "is_fraud"),
        "hours-of-fraud": hours_of_day("transactions", "txn_timestamp", "is_fraud"),
    },
    "iot": {
        "events-per-day": events_per_day(events="event_timestamp", devices="install_date"),
        "series": series("sensor_readings", "device_id", "reading_timestamp", "metric", "value", "is_anomaly", "anomaly_type"),
        "track": track("telemetry", "device_id", "event_timestamp"),
    },
    "manufacturing": {
        "events-per-day": events_per_day(maintenance_records="opened_at"),
        "money": money,
        "sensors": series(
            "sensor_data", "equipment_id", "reading_timestamp", "sensor", "value", "is_anomaly", "fault_type",
            columns=("sensor_a", "sensor_b", "sensor_c", "sensor_f"),
        ),
        "downtime-by-type": by_kind("maintenance_records", "downtime_hours", "type", "downtime, hours"),
    },
    "ecommerce": {
        "events-per-day": events_per_day(carts="created_at", orders="order_date", customers="created_at"),
        "money": money,
        "hours-by-status": hours_of_day("carts", "created_at", "status"),
    },
    "support": {
        "events-per-day": events_per_day(tickets="created_at"),
        "time-to-resolve": by_kind("tickets", "resolution_hours", "priority", "resolution_hours"),
    },
}


def save(figure, path, title):
    figure.suptitle(title, fontsize=9)
    figure.tight_layout()
    buffer = io.BytesIO()
    figure.savefig(buffer, dpi=90, metadata={"Software": None})
    plt.close(figure)
    for colours in (64, 32, 16):
        Image.open(buffer).convert("RGB").quantize(colours).save(path, optimize=True)
        if path.stat().st_size <= MOST_BYTES:
            break
    else:
        raise SystemExit(f"{path} has more than {MOST_BYTES:,} bytes")
    print(f"{path.relative_to(FOLDER.parent.parent)}: {path.stat().st_size:,} bytes", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jar", required=True, type=Path)
    parser.add_argument("--industry", choices=PLOTS, help="only this one")
    parser.add_argument("--scale", type=float, help="default: 0.1, or 1 of a small world")
    arguments = parser.parse_args()
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.jars", str(arguments.jar.resolve()))
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    plt.rcParams.update({"font.size": 7, "axes.titlesize": 8, "axes.spines.top": False, "axes.spines.right": False})
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, plots in PLOTS.items():
        if arguments.industry not in (None, name):
            continue
        scale = SCALES.get(name, 0.1) if arguments.scale is None else arguments.scale
        industry = Industry(spark, name, scale)
        try:
            industry.tables()
        except Exception as problem:  # PySpark has no class of its own for what a source refuses
            if "nknown industry" not in str(problem):
                raise
            print(f"{name}: not in this JAR")
            continue
        for what, draw in plots.items():
            title = f"{name}, scale {scale:g}, seed 42: {what.replace('-', ' ')}"
            save(draw(industry), FOLDER / f"{name}-{what}.png", title)
    spark.stop()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Runs a notebook in Databricks source format under local PySpark with Delta.

    python notebooks/run_notebook.py notebooks/01_quickstart.py --jar assembly/target/spark-synthetic-*.jar

The notebook finds what Databricks gives it: `spark` and `display`. Its plots are saved as PNG.
Needs notebooks/requirements.txt and JDK 17; the Delta JARs come from Maven Central by ./mvnw.
"""

import argparse
import importlib.metadata
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
SEPARATOR = "# COMMAND ----------"
MAGIC = "# MAGIC"


def delta_jars():
    """The JARs that the installed delta-spark package is a wrapper of, fetched once."""
    version = importlib.metadata.version("delta-spark")
    folder = REPOSITORY / "target" / f"delta-{version}"
    jars = []
    for artifact in ("delta-spark_2.12", "delta-storage"):
        jar = folder / f"{artifact}-{version}.jar"
        if not jar.exists():
            subprocess.run(
                [
                    str(REPOSITORY / "mvnw"),
                    "--quiet",
                    "--batch-mode",
                    "--non-recursive",
                    "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                    f"-Dartifact=io.delta:{artifact}:{version}",
                    f"-DoutputDirectory={folder}",
                ],
                cwd=REPOSITORY,
                check=True,
            )
        jars.append(str(jar))
    return jars


def start_spark(jar, scratch):
    from pyspark.sql import SparkSession

    return (
        SparkSession.builder.master("local[2]")
        .appName("notebook")
        .config("spark.jars", ",".join([str(jar), *delta_jars()]))
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.sql.warehouse.dir", str(scratch / "warehouse"))
        .config("spark.driver.extraJavaOptions", f"-Dderby.system.home={scratch}")
        .config("spark.driver.memory", "2g")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )


def cells(text):
    """(first line, source) of each cell; the first line of the file names the format."""
    first, source = 1, []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(SEPARATOR):
            yield first, source
            first, source = number + 1, []
        else:
            source.append("" if number == 1 else line)
    yield first, source


def run_magic(lines, namespace):
    text = "\n".join(line.removeprefix(MAGIC).removeprefix(" ") for line in lines)
    kind, body = [*text.split(None, 1), ""][:2]
    if kind == "%md":
        print("\n" + body.partition("\n")[0])
    elif kind == "%sql":
        namespace["display"](namespace["spark"].sql(body))
    else:
        raise SystemExit(f"This runner has no magic command {kind}")


def run(notebook, namespace):
    for first, source in cells(notebook.read_text(encoding="utf-8")):
        lines = [line for line in source if line.strip()]
        if lines and lines[0].startswith(MAGIC):
            run_magic(lines, namespace)
        elif lines:
            # Empty lines in front, so that tracebacks give the lines of the file.
            code = "\n" * (first - 1) + "\n".join(source)
            exec(compile(code, str(notebook), "exec"), namespace)


def save_plots(out, name):
    """Makes plt.show() write each open figure to its own file."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    count = 0

    def show(*_args, **_kwargs):
        nonlocal count
        for figure in map(plt.figure, plt.get_fignums()):
            count += 1
            path = out / f"{name}_{count}.png"
            figure.savefig(path, dpi=120)
            print(f"[plot] {path}")
        plt.close("all")

    plt.show = show


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebook", type=Path)
    parser.add_argument("--jar", type=Path, required=True, help="the packaged spark-synthetic JAR")
    parser.add_argument("--out", type=Path, default=REPOSITORY / "target" / "notebooks")
    arguments = parser.parse_args()
    if not arguments.jar.is_file():
        parser.error(f"there is no JAR {arguments.jar}: run ./mvnw -DskipTests package")
    arguments.out.mkdir(parents=True, exist_ok=True)

    scratch = Path(tempfile.mkdtemp(prefix="notebook-"))
    os.environ["NOTEBOOK_OUTPUT"] = str(scratch / "delta")
    # Workers must be of the same Python.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    save_plots(arguments.out, arguments.notebook.stem)
    spark = start_spark(arguments.jar.resolve(), scratch)
    spark.sparkContext.setLogLevel("WARN")
    try:
        run(arguments.notebook, {"spark": spark, "display": lambda frame: frame.show(20, 60)})
    finally:
        spark.stop()
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"{arguments.notebook.name}: passed")


if __name__ == "__main__":
    main()

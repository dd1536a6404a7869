package io.sparksynth.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Looks at folders, wherever Hadoop can: local disk, HDFS, object stores. */
final class Files {
  private final Configuration configuration;

  Files(SparkSession spark) {
    configuration = configuration(spark);
  }

  /** Clusters that forbid {@code sparkContext} still have Hadoop's own defaults. */
  private static Configuration configuration(SparkSession spark) {
    try {
      return spark.sparkContext().hadoopConfiguration();
    } catch (UnsupportedOperationException e) {
      return new Configuration();
    }
  }

  /** The path with its file system; a relative one starts at the working directory. */
  String qualified(String path) {
    try {
      return fileSystem(path).makeQualified(new Path(path)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of what is in a folder; empty if it does not exist. */
  List<String> names(String folder) {
    List<String> names = new ArrayList<>();
    try {
      for (FileStatus status : fileSystem(folder).listStatus(new Path(folder))) {
        names.add(status.getPath().getName());
      }
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** Bytes of all files in a folder and below it; 0 if it does not exist. */
  long bytes(String folder) {
    try {
      return fileSystem(folder).getContentSummary(new Path(folder)).getLength();
    } catch (FileNotFoundException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileSystem fileSystem(String path) throws IOException {
    return new Path(path).getFileSystem(configuration);
  }
}

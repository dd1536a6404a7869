package io.sparksynth.engine.generator;

import io.sparksynth.engine.Generator;
import java.util.List;

/** All generators of the language. A new one is a class in this package and a line here. */
public final class Generators {
  public static final List<Generator> ALL =
      List.of(
          // keys and texts
          new SequenceGenerator(),
          new FormatGenerator(),
          new UuidGenerator(),
          new ConstantGenerator(),
          new ChoiceGenerator(),
          new QuotaGenerator(),
          new WordGenerator(),
          new TemplateGenerator(),
          new TextGenerator(),
          new PatternGenerator(),
          new IdentifierGenerator(),
          new FakerGenerator(),
          // numbers
          new RangeGenerator(),
          new NormalGenerator(),
          new LognormalGenerator(),
          new GammaGenerator(),
          new BetaGenerator(),
          new ExponentialGenerator(),
          new ParetoGenerator(),
          new PoissonGenerator(),
          new ZipfGenerator(),
          new WeibullGenerator(),
          new TriangularGenerator(),
          new HistogramGenerator(),
          new MixtureGenerator(),
          // relations
          new ReferencesGenerator(),
          new LookupGenerator(),
          new SumGenerator(),
          new PositionGenerator(),
          new PopularityRankGenerator(),
          // time
          new TimelineGenerator(),
          TimeRange.dates(),
          TimeRange.timestamps(),
          new OffsetGenerator(),
          new BetweenGenerator(),
          WindowName.campaign(),
          WindowName.incident(),
          new SeasonGenerator(),
          // what entities measure
          new SeriesGenerator(),
          new RunsGenerator(),
          new ProgressGenerator(),
          new SinceGenerator(),
          new TrackGenerator(),
          new WalkGenerator(),
          new IsMonthlyGenerator(),
          // made of others
          new ExprGenerator(),
          new LabelGenerator(),
          new ArrayGenerator(),
          new StructGenerator(),
          new MapGenerator());

  private Generators() {}
}

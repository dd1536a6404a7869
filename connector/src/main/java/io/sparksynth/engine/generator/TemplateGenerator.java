package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code template}: text with other columns' values in it. */
final class TemplateGenerator implements Generator {
  private static final Parameter<String> TEMPLATE =
      Parameter.of("template", ValueTypes.text())
          .required()
          .text(
              "Text with `{column}`, `{column|filter}` or `{row}`; filters: lower, upper, title,"
                  + " initial, ascii, slug, padN. A column may be one of a parent:"
                  + " `{stores.city}`.");

  @Override
  public String name() {
    return "template";
  }

  @Override
  public String summary() {
    return "Text with other columns' values in it; null if one of them is.";
  }

  @Override
  public String example() {
    return "email: {type: string, template: \"{first_name|lower}{row}@example.com\"}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(TEMPLATE);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.STRING);
  }

  @Override
  public boolean canBeUnique(Arguments arguments) {
    return arguments.get(TEMPLATE).contains("{row");
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    column.types().requireText();
    Template template = column.attempt(() -> Template.parse(a.get(TEMPLATE)));
    List<TextPart> parts = new ArrayList<>();
    boolean nullable = false;
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Field field && !field.isRow()) {
        Slot slot = column.column(field.column());
        nullable |= slot.nullable();
        parts.add(TextPart.of(column, slot, field));
      } else {
        parts.add(TextPart.of(part));
      }
    }
    TextPart[] all = parts.toArray(new TextPart[0]);
    return column.add(new TemplateKernel(all), DataType.STRING, nullable);
  }
}

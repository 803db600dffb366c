package cn.sisong.common.web;

import cn.sisong.common.time.Days;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * JSON is read as it is written: no unknown members, no number for a string, nothing twice, no U+0000 (PostgreSQL cannot
 * keep it). Decimals travel as text both ways: a JSON number may have been rounded before it was sent. A day is text too,
 * never the numbers that Jackson would also take.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    /** After the framework's own modules, one of which reads days too. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // the builder's replacement is not open to a customizer
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new NoNul())
                .addDeserializer(BigDecimal.class, new DecimalText())
                .addDeserializer(LocalDate.class, new DayText()));
        mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
    }

    private static final class DecimalText extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;
        // long enough for a clear answer about too many digits, short enough to stay harmless
        private static final Pattern FORM = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");

        DecimalText() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && FORM.matcher(parser.getText()).matches()) {
                return new BigDecimal(parser.getText());
            }
            throw MismatchedInputException.from(parser, BigDecimal.class, "a decimal string is expected");
        }
    }

    private static final class DayText extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DayText() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                var day = Days.read(parser.getText());
                if (day.isPresent()) {
                    return day.get();
                }
            }
            throw MismatchedInputException.from(parser, LocalDate.class, "a day is expected");
        }
    }

    private static final class NoNul extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw InvalidFormatException.from(parser, "U+0000 is not allowed", text, String.class);
            }
            return text;
        }
    }
}

package cn.sisong.common.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One row that a figure was made of.
 *
 * @param value its part of the figure, as text
 * @param url where the record itself is read
 */
public record FigureRow(
        UUID id,
        String label,
        LocalDate happenedOn,
        @Schema(description = "该行在指标中的数值,文字形式") String value,
        String url) {}

package cn.sisong.common.web;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import java.util.Set;

/**
 * The body of a PATCH: a JSON merge patch (RFC 7396) of the record {@code T}, which is flat and lists all that may be
 * corrected. A member that is absent stays, one that is {@code null} is emptied; {@code @NotNull} and {@code @NotBlank}
 * say which cannot be.
 *
 * @param members the patch as far as it goes
 * @param named the members that the caller wrote, null or not
 */
@JsonDeserialize(using = MergePatchReader.class)
public record MergePatch<T extends Record>(T members, Set<String> named) {}

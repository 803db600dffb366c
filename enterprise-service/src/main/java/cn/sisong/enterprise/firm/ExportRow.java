package cn.sisong.enterprise.firm;

import cn.sisong.enterprise.sizing.SizeClass;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A firm in an exported list; whom to speak with is masked whoever asks. */
public record ExportRow(
        Facts facts, List<EnterpriseSummary.Keeper> keepers, List<FirmParts.Listed> lists, FirmParts.Person person) {
    public static final List<String> HEADINGS = List.of(
            "企业名称",
            "统一社会信用代码",
            "区划代码",
            "地区",
            "注册地址",
            "行业",
            "规模",
            "官方名录",
            "标签",
            "包联专班",
            "企业类型",
            "注册日期",
            "注册资金",
            "联系人",
            "职务",
            "联系电话");

    /** What stands in the firm's own row. */
    record Facts(
            UUID id,
            String name,
            String creditCode,
            String areaCode,
            String areaName,
            String address,
            String industryCode,
            SizeClass sizeClass,
            String[] tags,
            String type,
            LocalDate registeredOn,
            String capitalText) {}

    UUID id() {
        return facts.id();
    }

    /** In the order of the headings; empty where nothing is known. */
    public List<String> cells() {
        return Stream.of(
                        facts.name(),
                        facts.creditCode(),
                        facts.areaCode(),
                        facts.areaName(),
                        facts.address(),
                        facts.industryCode(),
                        facts.sizeClass() == null ? null : facts.sizeClass().word(),
                        lists.stream().map(FirmParts.Listed::name).collect(Collectors.joining("、")),
                        String.join("、", facts.tags()),
                        keepers.stream().map(EnterpriseSummary.Keeper::name).collect(Collectors.joining("、")),
                        facts.type(),
                        facts.registeredOn(),
                        facts.capitalText(),
                        person == null ? null : person.name(),
                        person == null ? null : person.post(),
                        person == null ? null : person.mobile())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}

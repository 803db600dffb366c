package cn.sisong.enterprise.importing;

import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.firm.CreditCode;
import cn.sisong.enterprise.industry.IndustryTable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a row into a firm, or says all that is wrong with it. */
final class RowCheck {
    private static final int MAX_NAME = 120;
    private static final int MAX_SHORT = 500;
    private static final int MAX_LONG = 20_000;

    private final Header header;
    private final boolean fixedWidth;
    private final AreaNames areas;
    private final IndustryTable industries;
    private final String scopePath;
    private final LocalDate today;

    /** @param scopePath prefix of the areas for which the importer may bring firms */
    RowCheck(
            Header header,
            boolean fixedWidth,
            AreaNames areas,
            IndustryTable industries,
            String scopePath,
            LocalDate today) {
        this.header = header;
        this.fixedWidth = fixedWidth;
        this.areas = areas;
        this.industries = industries;
        this.scopePath = scopePath;
        this.today = today;
    }

    CheckedRow check(RawRow row) {
        var faults = new ArrayList<Fault>();
        var rawCode = header.cell(row, Column.CREDIT_CODE);
        var code = Cells.value(rawCode) == null ? "" : CreditCode.normalise(Cells.value(rawCode));
        var name = Cells.line(header.cell(row, Column.NAME));
        var dateText = Cells.value(header.cell(row, Column.REGISTERED_ON));
        var date = dateText == null ? Optional.<LocalDate>empty() : RegistrationDate.parse(dateText);
        RowShape.unreadable(row).ifPresent(faults::add);
        if (isShifted(row, code, dateText != null && date.isEmpty())) {
            faults.add(RowShape.shifted(row, header));
        } else {
            codeFault(code, rawCode).ifPresent(faults::add);
            nameFault(name).ifPresent(faults::add);
            lengthFault(row).ifPresent(faults::add);
            if (dateText != null && date.filter(day -> !day.isAfter(today)).isEmpty()) {
                faults.add(Fault.of(Reason.DATE_INVALID, Cells.shown(dateText)));
            }
            industryFault(row).ifPresent(faults::add);
        }
        var area = isKnowable(code, faults) ? area(row, faults) : null;
        if (!isKnowable(code, faults)) {
            return new CheckedRow(row.number(), Cells.shown(rawCode), Cells.shown(name), faults, null);
        }
        var number = code.isEmpty() ? null : code;
        return new CheckedRow(row.number(), number, name, faults, firm(row, number, name, area, date.orElse(null)));
    }

    /** Sound, or with a number in the code's place by which somebody may know the firm: no long text, no telephone. */
    private static boolean isKnowable(String code, List<Fault> faults) {
        return code.equals(Cells.shown(code))
                && faults.stream().allMatch(fault -> fault.reason().concernsCode());
    }

    private FirmRow firm(RawRow row, String code, String name, Area area, LocalDate registeredOn) {
        var capital = Cells.line(header.cell(row, Column.CAPITAL));
        return new FirmRow(
                code,
                name,
                area,
                Cells.line(header.cell(row, Column.ADDRESS)),
                Cells.line(header.cell(row, Column.TYPE)),
                registeredOn,
                capital,
                Capital.yuan(capital),
                Cells.value(header.cell(row, Column.BUSINESS_SCOPE)),
                Industry.code(Cells.line(header.cell(row, Column.INDUSTRY))));
    }

    private boolean isShifted(RawRow row, String code, boolean dateIsNone) {
        var codeIsNone = code.isEmpty()
                || CreditCode.fault(code)
                        .filter(fault -> fault != CreditCode.Fault.CHECK_DIGIT)
                        .isPresent();
        return RowShape.isShifted(row, header, fixedWidth) || (dateIsNone && codeIsNone);
    }

    private static Optional<Fault> codeFault(String code, String raw) {
        if (code.isEmpty()) {
            return Optional.of(Fault.of(Reason.CODE_MISSING));
        }
        return CreditCode.fault(code).map(fault -> Fault.of(reason(fault), Cells.shown(raw)));
    }

    private static Reason reason(CreditCode.Fault fault) {
        return switch (fault) {
            case LENGTH -> Reason.CODE_LENGTH;
            case CHARACTER -> Reason.CODE_CHARACTER;
            case CHECK_DIGIT -> Reason.CODE_CHECK_DIGIT;
        };
    }

    private static Optional<Fault> nameFault(String name) {
        if (name == null) {
            return Optional.of(Fault.of(Reason.NAME_MISSING));
        }
        return name.length() > MAX_NAME ? Optional.of(Fault.of(Reason.NAME_TOO_LONG)) : Optional.empty();
    }

    /** What is no code at all leaves the industry unknown; a code must be one. */
    private Optional<Fault> industryFault(RawRow row) {
        var text = Cells.line(header.cell(row, Column.INDUSTRY));
        var code = Industry.code(text);
        return !Industry.isCode(text) || code != null && industries.isKnown(code)
                ? Optional.empty()
                : Optional.of(Fault.of(Reason.INDUSTRY_UNKNOWN, Cells.shown(text)));
    }

    private Optional<Fault> lengthFault(RawRow row) {
        return Column.ALL.stream()
                .filter(column -> column != Column.NAME && column != Column.CREDIT_CODE)
                .filter(column -> {
                    var cell = header.cell(row, column);
                    return cell != null && cell.length() > (column == Column.BUSINESS_SCOPE ? MAX_LONG : MAX_SHORT);
                })
                .findFirst()
                .map(column -> Fault.of(Reason.FIELD_TOO_LONG, column.heading()));
    }

    /** Null when the row names no area that is known, or one that contains the importer's own: then it is the importer's. */
    private Area area(RawRow row, List<Fault> faults) {
        var province = Cells.line(header.cell(row, Column.PROVINCE));
        var place = Cells.line(header.cell(row, Column.AREA));
        if (province == null && place == null) {
            return null;
        }
        var area = areas.find(province, place, scopePath).orElse(null);
        if (area == null || scopePath.startsWith(area.path())) {
            return null;
        }
        if (!area.path().startsWith(scopePath)) {
            faults.add(Fault.of(Reason.AREA_OUT_OF_SCOPE, area.name()));
        }
        return area;
    }
}

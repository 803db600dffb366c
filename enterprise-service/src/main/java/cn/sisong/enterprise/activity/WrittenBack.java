package cn.sisong.enterprise.activity;

import cn.sisong.enterprise.activity.Guests.Firm;
import cn.sisong.enterprise.contact.HiddenNumbers;
import cn.sisong.enterprise.visit.ServiceResult;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** An activity that is sent whole: none of its words may come back with a number hidden. */
final class WrittenBack {
    private WrittenBack() {}

    static void refuseHidden(Activity activity, ActivityForm form, Map<UUID, Firm> firms) {
        HiddenNumbers.refuse(activity.title, form.title(), "/title");
        HiddenNumbers.refuse(activity.place, form.place(), "/place");
        HiddenNumbers.refuse(activity.minutes, form.minutes(), "/minutes");
        var attendees = Guests.byFirm(activity.firms, firms);
        for (int i = 0; i < form.firmsOrNone().size(); i++) {
            var guest = form.firmsOrNone().get(i);
            var was = attendees.get(firms.get(guest.enterpriseId()));
            HiddenNumbers.refuse(was, guest.attendee(), "/firms/" + i + "/attendee");
        }
        var officials = words(activity.officials);
        for (int i = 0; i < form.officialsOrNone().size(); i++) {
            HiddenNumbers.refuse(officials, form.officialsOrNone().get(i).name(), "/officials/" + i + "/name");
        }
        var notes = activity.results.stream()
                .map(ServiceResult::note)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        for (int i = 0; i < form.resultsOrNone().size(); i++) {
            HiddenNumbers.refuse(notes, form.resultsOrNone().get(i).note(), "/results/" + i + "/note");
        }
    }

    private static String words(Collection<Official> officials) {
        return officials.stream().map(Official::name).collect(Collectors.joining("\n"));
    }
}

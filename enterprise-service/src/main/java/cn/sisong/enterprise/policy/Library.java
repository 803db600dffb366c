package cn.sisong.enterprise.policy;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.industry.Industries;
import cn.sisong.enterprise.listing.OfficialLists;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps the library: every change leaves the version before it readable. In the caller's transaction. */
@ApplicationScoped
class Library {
    private final Policies policies;
    private final Areas areas;
    private final Industries industries;
    private final OfficialLists lists;
    private final NameTables names;
    private final Changes changes;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Library(
            Policies policies,
            Areas areas,
            Industries industries,
            OfficialLists lists,
            NameTables names,
            Changes changes,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.policies = policies;
        this.areas = areas;
        this.industries = industries;
        this.lists = lists;
        this.names = names;
        this.changes = changes;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    PolicyView add(DataScope scope, PolicyText text) {
        check(text);
        var policy = new Policy(Ids.next());
        policy.say(text, areas.within(scope, text.areaCode()), caller.name(), clock.instant());
        policies.add(scope, policy);
        return keep(policy, null, "policy.added");
    }

    PolicyView change(DataScope scope, UUID id, IfMatch ifMatch, PolicyText text) {
        check(text);
        var policy = policies.get(scope, id);
        IfMatch.require(ifMatch, policy.version);
        // a policy of a higher level may be read, but is not the caller's to change
        areas.within(scope, policy.areaCode);
        var before = view(policy);
        var area = areas.within(scope, text.areaCode() == null ? policy.areaCode : text.areaCode());
        policy.say(text, area, caller.name(), clock.instant());
        policies.requireFree(policy);
        policies.flush();
        return keep(policy, before, "policy.changed");
    }

    /** A code that no table has would leave a condition that nobody can ever meet. */
    private void check(PolicyText text) {
        text.checked();
        for (int i = 0; i < text.conditions().size(); i++) {
            var form = text.conditions().get(i);
            var codes = form.codes() == null ? List.<String>of() : form.codes();
            for (int j = 0; j < codes.size(); j++) {
                var pointer = "/conditions/" + i + "/codes/" + j;
                switch (form.type()) {
                    case LIST -> lists.required(codes.get(j), pointer);
                    case INDUSTRY -> industries.require(codes.get(j), pointer);
                    case DIVISION -> areas.required(codes.get(j), pointer);
                    default -> {}
                }
            }
        }
    }

    private PolicyView keep(Policy policy, PolicyView before, String type) {
        var after = view(policy);
        policies.remember(new PolicyEdition(policy, write(after)));
        changes.record(new Change(type, "policy", policy.id, policy.version, before, after));
        return after;
    }

    PolicyView view(Policy policy) {
        return PolicyView.of(policy, Days.today(clock), names.of(policy.conditions));
    }

    /** The same for a page of them, with the names looked up once. */
    Page<PolicyView> views(Page<Policy> page) {
        var called = names.of(page.items().stream()
                .flatMap(policy -> policy.conditions.stream())
                .toList());
        return page.map(policy -> PolicyView.of(policy, Days.today(clock), called));
    }

    Page<PolicyView.Edition> editions(DataScope scope, UUID id, PageParams page) {
        return policies.editions(scope, id, page)
                .map(edition -> new PolicyView.Edition(
                        edition.number, read(edition.content), edition.authorName, edition.recordedAt));
    }

    private String write(PolicyView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PolicyView read(String content) {
        try {
            return json.readValue(content, PolicyView.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a version that cannot be read", damaged);
        }
    }
}

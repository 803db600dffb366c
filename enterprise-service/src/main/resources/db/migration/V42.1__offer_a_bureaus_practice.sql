-- 某局 12345: reminded on the working day after the due one, which reminders do by themselves; five more in silence, then a
-- written report. It says nothing of the days before: those are the usual ones.
insert into sla_profile (code, title, basis, dispatch_days, sign_days, return_days, contact_days, contact_hours,
    first_answer_days, solve_days, solve_in_calendar_days, confirm_days, failed_contacts, consult_days, complex_days,
    cross_days, escalate_overdue_days) values
('BUREAU-12345', '某局 12345:逾期次日催办,再满 5 个工作日书面通报', '某局 12345 公布做法,办理时限为本系统默认', 1, 1, 2, 1, null,
    null, 5, false, 3, 3, 3, 10, 15, 6);

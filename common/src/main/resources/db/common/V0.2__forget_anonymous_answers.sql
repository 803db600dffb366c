-- These rows named their caller by the path as it was sent, and with it the secret of a firm's link or receipt.
delete from idempotency_answer where caller like 'anonymous:%';

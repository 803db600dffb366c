-- Addresses were hashed without a key: whoever tried all of them could read these back.
delete from voice_use where bucket like 'form %' or bucket like 'address %';

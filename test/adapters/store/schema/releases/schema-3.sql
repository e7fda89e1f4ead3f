PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE code (
      conversation_id text not null references conversation (id) on delete cascade,
      address_key text not null, hash text not null, expires_at integer not null,
      tries integer not null, last_token text,
      primary key (conversation_id, address_key)) strict;
INSERT INTO "code" VALUES('faEm_tPUV5kKHoZubzVlQg','KWIFpmc-oBMExgni6xms','9idb4AyaVTsatIdv5VQozw.kMyEijv1ymI8S3KwCQsvUM222AZrE-a-V3aKyB2uOhw',1795363356333,0,NULL);
CREATE TABLE conversation (
      id text primary key, channel text not null, user_id text not null, state text not null,
      version integer not null, last_seq integer not null,
      opened_at integer not null, active_at integer not null) strict;
INSERT INTO "conversation" VALUES('faEm_tPUV5kKHoZubzVlQg','web','dl_9d652e54-c6ff-42f9-9c79-c932c7f9db1a','{"version":1,"language":"fr","forWhom":"me","expecting":"question","question":"janus-use","facts":{"sees.nothing-yet":{"finding":"yes","source":"person","at":"2026-11-22T15:42:36.302Z"}},"answers":{"screen":"nothing-yet"},"said":[{"question":"screen","answer":"nothing-yet"}],"isFreshWanted":false,"givenMails":["adele.aubry@institut-beta.example"],"proofs":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":2,"offered":[{"id":"answer:janus-use:today","label":"Oui, et il fonctionne aujourd’hui avec mon adresse"},{"id":"answer:janus-use:before","label":"Oui, mais pas récemment"},{"id":"answer:janus-use:forgotten","label":"Oui, mais j’ai oublié mon mot de passe"},{"id":"answer:janus-use:never","label":"Non, jamais"},{"id":"answer:janus-use:unknown","label":"Je ne sais pas, ou aucun de ces cas"}],"verdicts":0,"tried":[],"history":[{"expecting":"for-whom","facts":{},"answers":{},"isFreshWanted":false,"givenMails":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":0,"tried":[]},{"forWhom":"me","expecting":"question","question":"screen","facts":{},"answers":{},"isFreshWanted":false,"givenMails":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":1,"tried":[]},{"forWhom":"me","expecting":"address","question":"screen","facts":{"sees.nothing-yet":{"finding":"yes","source":"person","at":"2026-11-22T15:42:36.302Z"}},"answers":{"screen":"nothing-yet"},"isFreshWanted":false,"givenMails":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":1,"tried":[]}],"codeFor":"adele.aubry@institut-beta.example"}',4,11,1795362156193,1795362156320);
INSERT INTO "conversation" VALUES('iJl56xU0XD-s37T0-v0Bxw','web','dl_86103fa7-37bc-4a15-8161-ed3a76ce16a7','{"version":1,"language":"fr","forWhom":"me","expecting":"nothing","question":"login-problem","facts":{"sees.login-page":{"finding":"yes","source":"person","at":"2026-11-22T15:42:36.312Z"},"told.button-not-found":{"finding":"yes","source":"person","at":"2026-11-22T15:42:36.416Z"}},"answers":{"screen":"login-page","login-problem":"button-not-found"},"said":[{"question":"screen","answer":"login-page"},{"question":"login-problem","answer":"button-not-found"}],"isFreshWanted":false,"givenMails":[],"proofs":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":2,"offered":[{"id":"command:restart","label":"Autre chose"},{"id":"command:human","label":"Parler à quelqu’un"}],"verdicts":1,"told":"W1","tried":[],"reference":"SYG-175-664","history":[{"expecting":"for-whom","facts":{},"answers":{},"isFreshWanted":false,"givenMails":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":0,"tried":[]},{"forWhom":"me","expecting":"question","question":"screen","facts":{},"answers":{},"isFreshWanted":false,"givenMails":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":1,"tried":[]},{"forWhom":"me","expecting":"question","question":"login-problem","facts":{"sees.login-page":{"finding":"yes","source":"person","at":"2026-11-22T15:42:36.312Z"}},"answers":{"screen":"login-page"},"isFreshWanted":false,"givenMails":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":2,"tried":[]},{"forWhom":"me","expecting":"after-verdict","question":"login-problem","facts":{"sees.login-page":{"finding":"yes","source":"person","at":"2026-11-22T15:42:36.312Z"},"told.button-not-found":{"finding":"yes","source":"person","at":"2026-11-22T15:42:36.416Z"}},"answers":{"screen":"login-page","login-problem":"button-not-found"},"isFreshWanted":false,"givenMails":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":2,"told":"W1","tried":[]},{"forWhom":"me","expecting":"nothing","question":"login-problem","facts":{"sees.login-page":{"finding":"yes","source":"person","at":"2026-11-22T15:42:36.312Z"},"told.button-not-found":{"finding":"yes","source":"person","at":"2026-11-22T15:42:36.416Z"}},"answers":{"screen":"login-page","login-problem":"button-not-found"},"isFreshWanted":false,"givenMails":[],"isWithoutCode":false,"isAnotherAddress":false,"misses":0,"asked":2,"told":"W1","tried":[]}]}',8,23,1795362156211,1795362161791);
CREATE TABLE counted (
      key text not null, token text not null, at integer not null, primary key (key, token)) strict;
INSERT INTO "counted" VALUES('send:KWIFpmc-oBMExgni6xms','faEm_tPUV5kKHoZubzVlQg:8:KWIFpmc-oBMExgni6xms',1795362156324);
INSERT INTO "counted" VALUES('send-from:faEm_tPUV5kKHoZubzVlQg','faEm_tPUV5kKHoZubzVlQg:8:KWIFpmc-oBMExgni6xms',1795362156324);
INSERT INTO "counted" VALUES('send','faEm_tPUV5kKHoZubzVlQg:8:KWIFpmc-oBMExgni6xms',1795362156324);
CREATE TABLE diagnosis (
      conversation_id text not null, number integer not null, at integer not null,
      updated_at integer not null, channel text not null, pseudonym text not null,
      level text not null, language text not null, verdict text not null, step text,
      situation text, code text, also text not null, steps text not null, unit text,
      outcome text not null, is_confirmed integer, look_ups text not null,
      questions integer not null, primary key (conversation_id, number)) strict;
INSERT INTO "diagnosis" VALUES('iJl56xU0XD-s37T0-v0Bxw',1,1795362156416,1795362156464,'web','3f2rzUcZsTAXVHStG_FH','anonymous','fr','blocked','sign-in','login-button-not-found','W1','[]','[{"step":"unit","state":"unknown"},{"step":"reseda","state":"unknown"},{"step":"janus","state":"unknown"},{"step":"sign-in","state":"blocked"},{"step":"profile","state":"not-reached"}]',NULL,'works',1,'[]',2);
CREATE TABLE entry (
      conversation_id text not null references conversation (id) on delete cascade,
      seq integer not null, role text not null, at integer not null, body text not null,
      raw text, client_id text, is_pending integer not null,
      primary key (conversation_id, seq), unique (conversation_id, client_id)) strict;
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',0,'user',1795362156193,'{"kind":"open","language":"fr"}','null',NULL,0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',1,'assistant',1795362156198,'{"reply":{"kind":"text","text":"Bonjour. Je suis l’assistant automatique de Sygefor : je cherche ce qui bloque votre accès et je vous dis quoi faire.\nVos messages sont conservés 30 jours pour traiter votre demande. N’écrivez jamais de mot de passe ici."},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',2,'assistant',1795362156198,'{"reply":{"kind":"notice","tone":"info","text":"Démonstration : les personnes et les annuaires sont inventés (données fictives)."},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',3,'assistant',1795362156198,'{"reply":{"kind":"choices","text":"C’est pour vous, ou pour quelqu’un d’autre ?","choices":[{"id":"for-whom:me","label":"Pour moi"},{"id":"for-whom:somebody-else","label":"Pour quelqu’un d’autre"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',0,'user',1795362156211,'{"kind":"open","language":"fr"}','null',NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',1,'assistant',1795362156212,'{"reply":{"kind":"text","text":"Bonjour. Je suis l’assistant automatique de Sygefor : je cherche ce qui bloque votre accès et je vous dis quoi faire.\nVos messages sont conservés 30 jours pour traiter votre demande. N’écrivez jamais de mot de passe ici."},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',2,'assistant',1795362156212,'{"reply":{"kind":"notice","tone":"info","text":"Démonstration : les personnes et les annuaires sont inventés (données fictives)."},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',3,'assistant',1795362156212,'{"reply":{"kind":"choices","text":"C’est pour vous, ou pour quelqu’un d’autre ?","choices":[{"id":"for-whom:me","label":"Pour moi"},{"id":"for-whom:somebody-else","label":"Pour quelqu’un d’autre"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',4,'user',1795362156247,'{"kind":"choice","id":"for-whom:me","text":"for-whom:me"}','{"text":"for-whom:me","textFormat":"plain","locale":"fr","value":{"choice":"for-whom:me"},"channelData":{"clientActivityID":"d08b10b768130c25c4d1233a373ed037","choice":"for-whom:me"}}','d08b10b768130c25c4d1233a373ed037',0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',5,'assistant',1795362156252,'{"reply":{"kind":"choices","text":"Que voyez-vous en ce moment ?","choices":[{"id":"answer:screen:login-page","label":"La page de connexion de Sygefor"},{"id":"answer:screen:institutions","label":"Une liste d’établissements"},{"id":"answer:screen:janus-password","label":"La page de Janus, avec un mot de passe à saisir"},{"id":"answer:screen:sesame","label":"Le site Sésame"},{"id":"answer:screen:error","label":"Un message d’erreur (à coller ici)"},{"id":"answer:screen:profile","label":"Mon profil Sygefor"},{"id":"answer:screen:nothing-yet","label":"Rien encore, je commence"},{"id":"answer:screen:unknown","label":"Je ne sais pas, ou aucun de ces cas"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',4,'user',1795362156284,'{"kind":"choice","id":"for-whom:me","text":"for-whom:me"}','{"text":"for-whom:me","textFormat":"plain","locale":"fr","value":{"choice":"for-whom:me"},"channelData":{"clientActivityID":"e3f7ede9cf1121b7637f4cec50d2bd2c","choice":"for-whom:me"}}','e3f7ede9cf1121b7637f4cec50d2bd2c',0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',5,'assistant',1795362156286,'{"reply":{"kind":"choices","text":"Que voyez-vous en ce moment ?","choices":[{"id":"answer:screen:login-page","label":"La page de connexion de Sygefor"},{"id":"answer:screen:institutions","label":"Une liste d’établissements"},{"id":"answer:screen:janus-password","label":"La page de Janus, avec un mot de passe à saisir"},{"id":"answer:screen:sesame","label":"Le site Sésame"},{"id":"answer:screen:error","label":"Un message d’erreur (à coller ici)"},{"id":"answer:screen:profile","label":"Mon profil Sygefor"},{"id":"answer:screen:nothing-yet","label":"Rien encore, je commence"},{"id":"answer:screen:unknown","label":"Je ne sais pas, ou aucun de ces cas"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',6,'user',1795362156300,'{"kind":"choice","id":"answer:screen:nothing-yet","text":"answer:screen:nothing-yet"}','{"text":"answer:screen:nothing-yet","textFormat":"plain","locale":"fr","value":{"choice":"answer:screen:nothing-yet"},"channelData":{"clientActivityID":"ba2d143d6fbff119d9c05b5ed4a3ad1b","choice":"answer:screen:nothing-yet"}}','ba2d143d6fbff119d9c05b5ed4a3ad1b',0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',7,'assistant',1795362156302,'{"reply":{"kind":"form","form":"address","text":"Je peux consulter les annuaires RESEDA et Janus pour vous. Indiquez votre adresse professionnelle, celle que votre unité connaît : j’y envoie un code de vérification (de l’assistant).","fields":[{"id":"address","label":"Adresse électronique","kind":"email","isRequired":true,"hint":"Par exemple prenom.nom@labo.example"}],"submitLabel":"Recevoir le code","choices":[{"id":"code:without","label":"Continuer sans code"},{"id":"code:closed","label":"Je n’ai pas accès à cette boîte"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',6,'user',1795362156311,'{"kind":"choice","id":"answer:screen:login-page","text":"answer:screen:login-page"}','{"text":"answer:screen:login-page","textFormat":"plain","locale":"fr","value":{"choice":"answer:screen:login-page"},"channelData":{"clientActivityID":"d456d1e4493ccdb27e8264dbf37868c2","choice":"answer:screen:login-page"}}','d456d1e4493ccdb27e8264dbf37868c2',0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',7,'assistant',1795362156312,'{"reply":{"kind":"choices","text":"Que se passe-t-il sur la page de connexion de Sygefor ?","choices":[{"id":"answer:login-problem:button-not-found","label":"Je ne sais pas où cliquer"},{"id":"answer:login-problem:no-password","label":"Je n’ai pas encore de mot de passe Janus"},{"id":"answer:login-problem:asks-sygefor-password","label":"On me demande un mot de passe Sygefor"},{"id":"answer:login-problem:loop","label":"Je reviens toujours à cette page, ou elle reste blanche"},{"id":"answer:login-problem:asked-again","label":"Je dois me reconnecter toutes les quelques minutes"},{"id":"answer:login-problem:someone-else","label":"J’entre avec le compte d’une autre personne"},{"id":"answer:login-problem:session-expired","label":"Ma session s’est fermée pendant que j’écrivais"},{"id":"answer:login-problem:other-site","label":"L’adresse n’est pas formation.ifsem.cnrs.fr"},{"id":"answer:login-problem:not-answering","label":"La page ne s’ouvre pas"},{"id":"answer:login-problem:unknown","label":"Je ne sais pas, ou aucun de ces cas"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',8,'user',1795362156318,'{"kind":"form","form":"address","values":{"address":"adele.aubry@institut-beta.example"}}','{"text":"adele.aubry@institut-beta.example","textFormat":"plain","locale":"fr","channelData":{"clientActivityID":"5d295ba955c85ca91a8ff99a5f7e5a80","form":"address"}}','5d295ba955c85ca91a8ff99a5f7e5a80',0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',9,'assistant',1795362156320,'{"reply":{"kind":"form","form":"code","text":"Si l’adresse adele.aubry@institut-beta.example est correcte, un code de vérification (de l’assistant) y arrive. Il a six chiffres et vaut 20 minutes. Regardez aussi dans les indésirables. Ce n’est pas un code de réinitialisation Sésame.","fields":[{"id":"code","label":"Code de vérification (de l’assistant)","kind":"code","isRequired":true,"hint":"Six chiffres"}],"submitLabel":"Vérifier","choices":[{"id":"code:resend","label":"Renvoyer un code"},{"id":"code:other-address","label":"Utiliser une autre adresse"},{"id":"code:closed","label":"Je n’ai pas accès à cette boîte"},{"id":"code:without","label":"Continuer sans code"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',10,'assistant',1795362156320,'{"reply":{"kind":"notice","tone":"info","text":"Pendant que le code arrive, une question."},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('faEm_tPUV5kKHoZubzVlQg',11,'assistant',1795362156320,'{"reply":{"kind":"choices","text":"Avez-vous déjà utilisé Janus, le compte qui ouvre les services du CNRS ?","choices":[{"id":"answer:janus-use:today","label":"Oui, et il fonctionne aujourd’hui avec mon adresse"},{"id":"answer:janus-use:before","label":"Oui, mais pas récemment"},{"id":"answer:janus-use:forgotten","label":"Oui, mais j’ai oublié mon mot de passe"},{"id":"answer:janus-use:never","label":"Non, jamais"},{"id":"answer:janus-use:unknown","label":"Je ne sais pas, ou aucun de ces cas"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',8,'user',1795362156414,'{"kind":"choice","id":"answer:login-problem:button-not-found","text":"answer:login-problem:button-not-found"}','{"text":"answer:login-problem:button-not-found","textFormat":"plain","locale":"fr","value":{"choice":"answer:login-problem:button-not-found"},"channelData":{"clientActivityID":"dddeaf810b92f9c0232e0acd18824531","choice":"answer:login-problem:button-not-found"}}','dddeaf810b92f9c0232e0acd18824531',0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',9,'assistant',1795362156416,'{"reply":{"kind":"verdict","title":"Bouton de connexion à trouver","explanation":"Il n’y a pas de formulaire d’inscription : votre première connexion crée votre compte. Elle passe par un seul bouton.","action":"Connectez-vous ainsi :\n1. Ouvrez https://formation.ifsem.cnrs.fr/page/login\n2. Cliquez sur « Se connecter avec son compte Janus ou CRU ».\n3. Choisissez « Agents unités CNRS », puis cliquez sur « Sélection ».\n4. Connectez-vous sur la page de Janus.","who":"Qui agit : vous","tone":"error"},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',10,'assistant',1795362156416,'{"reply":{"kind":"access-path","title":"Où en est votre accès","steps":[{"step":"unit","label":"Appartenir à une unité du CNRS","state":"unknown","stateLabel":"pas encore connu"},{"step":"reseda","label":"Être dans RESEDA, avec un mail","state":"unknown","stateLabel":"pas encore connu"},{"step":"janus","label":"Avoir un mot de passe Janus","state":"unknown","stateLabel":"pas encore connu"},{"step":"sign-in","label":"Se connecter sur Sygefor","state":"blocked","stateLabel":"bloqué","source":"person","sourceLabel":"d’après vous","at":"2026-11-22T15:42:36.416Z"},{"step":"profile","label":"Enregistrer son profil","state":"not-reached","stateLabel":"pas encore atteint"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',11,'assistant',1795362156416,'{"reply":{"kind":"text","text":"Ensuite : Votre profil Sygefor doit s’afficher. Dites ici si c’est le cas."},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',12,'assistant',1795362156416,'{"reply":{"kind":"choices","text":"Dites-moi où vous en êtes.","choices":[{"id":"verdict:works","label":"Cela fonctionne"},{"id":"verdict:done","label":"C’est fait, vérifiez à nouveau"},{"id":"verdict:cannot","label":"Je ne peux pas faire cela"},{"id":"verdict:escalate","label":"Transmettre à l’assistance"},{"id":"verdict:else","label":"Autre chose"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',13,'user',1795362156426,'{"kind":"choice","id":"verdict:escalate","text":"verdict:escalate"}','{"text":"verdict:escalate","textFormat":"plain","locale":"fr","value":{"choice":"verdict:escalate"},"channelData":{"clientActivityID":"beb486be8c73dd5b949cfa3d89c1de30","choice":"verdict:escalate"}}','beb486be8c73dd5b949cfa3d89c1de30',0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',14,'assistant',1795362156427,'{"reply":{"kind":"form","form":"escalation","text":"Je prépare un message pour l’assistance Sygefor. Ces précisions sont facultatives.","fields":[{"id":"training","label":"Formation souhaitée","kind":"text","isRequired":false},{"id":"deadline","label":"Date limite d’inscription","kind":"date","isRequired":false},{"id":"remark","label":"Autre précision","kind":"long-text","isRequired":false},{"id":"reply-to","label":"Adresse pour vous répondre","kind":"email","isRequired":true}],"submitLabel":"Voir le résumé","choices":[{"id":"escalation:cancel","label":"Ne pas envoyer"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',15,'user',1795362156433,'{"kind":"form","form":"escalation","values":{"training":"Écrire","reply-to":"person@labo.example"}}','{"text":"Écrire, person@labo.example","textFormat":"plain","locale":"fr","channelData":{"clientActivityID":"4a736fa65cc902a46f229f29dc8eccdd","form":"escalation"}}','4a736fa65cc902a46f229f29dc8eccdd',0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',16,'assistant',1795362156434,'{"reply":{"kind":"choices","text":"Voici ce que je transmets à l’assistance Sygefor :\n– Situation : Bouton de connexion à trouver (W1)\n– Votre adresse : person@labo.example (non vérifiée)\n– Formation : Écrire\n– Notre conversation et les vérifications faites\n\nJe l’envoie ?","choices":[{"id":"escalation:send","label":"Envoyer"},{"id":"escalation:change","label":"Modifier"},{"id":"escalation:cancel","label":"Ne pas envoyer"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',17,'user',1795362156444,'{"kind":"choice","id":"escalation:send","text":"escalation:send"}','{"text":"escalation:send","textFormat":"plain","locale":"fr","value":{"choice":"escalation:send"},"channelData":{"clientActivityID":"73c9f5f1596ea06b9c36c33900f5b262","choice":"escalation:send"}}','73c9f5f1596ea06b9c36c33900f5b262',0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',18,'assistant',1795362156446,'{"reply":{"kind":"notice","tone":"success","text":"C’est transmis. Votre référence : SYG-175-664. La réponse arrivera par mail à person@labo.example."},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',19,'assistant',1795362156446,'{"reply":{"kind":"choices","text":"Dites-moi où vous en êtes.","choices":[{"id":"verdict:works","label":"Cela fonctionne"},{"id":"verdict:done","label":"C’est fait, vérifiez à nouveau"},{"id":"command:restart","label":"Autre chose"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',20,'user',1795362156463,'{"kind":"choice","id":"verdict:works","text":"verdict:works"}','{"text":"verdict:works","textFormat":"plain","locale":"fr","value":{"choice":"verdict:works"},"channelData":{"clientActivityID":"7e866ac63c53f1033ab9b2d4ee28e29a","choice":"verdict:works"}}','7e866ac63c53f1033ab9b2d4ee28e29a',0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',21,'assistant',1795362156464,'{"reply":{"kind":"notice","tone":"success","text":"Parfait, je note que cela fonctionne. Bonne formation !"},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',22,'assistant',1795362156464,'{"reply":{"kind":"choices","text":"Autre chose vous gêne encore ?","choices":[{"id":"command:restart","label":"Autre chose"},{"id":"command:human","label":"Parler à quelqu’un"}]},"language":"fr"}',NULL,NULL,0);
INSERT INTO "entry" VALUES('iJl56xU0XD-s37T0-v0Bxw',23,'user',1795362161791,'{"kind":"text","text":"je ne sais pas"}','{"text":"je ne sais pas"}','waiting',1);
CREATE TABLE escalation (
      reference text primary key, conversation_id text not null, situation text not null,
      is_open integer not null, opened_at integer not null, updated_at integer not null) strict;
INSERT INTO "escalation" VALUES('SYG-175-664','iJl56xU0XD-s37T0-v0Bxw','W1',1,1795362156446,1795362156446);
CREATE TABLE escalation_address (
      reference text not null references escalation (reference) on delete cascade,
      address_key text not null, primary key (address_key, reference)) strict;
CREATE TABLE mail (
      id text primary key, conversation_id text not null, ordinal integer not null,
      reference text, recipient text not null, reply_to text, subject text not null,
      text text not null, html text not null, not_after integer, created_at integer not null,
      status text not null, owner text, attempts integer not null, next_at integer not null,
      last_error text, message_id text not null unique) strict;
INSERT INTO "mail" VALUES('406ff174-7744-41d4-a058-92e29e68cecb','faEm_tPUV5kKHoZubzVlQg',0,NULL,'adele.aubry@institut-beta.example',NULL,'Code de vérification de l’assistant Sygefor','Bonjour,

Voici le code de vérification de l’assistant Sygefor, demandé le 22 novembre 2026 à 16:42 :

612 904

Il est valable 20 minutes et ne sert qu’une fois. Saisissez-le dans la conversation avec l’assistant. Il prouve seulement que vous lisez cette boîte ; ce n’est pas un mot de passe, ni un code de réinitialisation Sésame.

Si vous n’avez rien demandé, ignorez ce message.

L’assistant automatique Sygefor','<!doctype html><html><body style="font-family:sans-serif">
<p>Bonjour,</p>
<p>Voici le code de vérification de l’assistant Sygefor, demandé le 22 novembre 2026 à 16:42 :</p>
<p>612 904</p>
<p>Il est valable 20 minutes et ne sert qu’une fois. Saisissez-le dans la conversation avec l’assistant. Il prouve seulement que vous lisez cette boîte ; ce n’est pas un mot de passe, ni un code de réinitialisation Sésame.</p>
<p>Si vous n’avez rien demandé, ignorez ce message.</p>
<p>L’assistant automatique Sygefor</p>
</body></html>',1795363356333,1795362156320,'waiting',NULL,2,1795362165905,'MAIL_UNAVAILABLE: the mail server did not take the mail: ESOCKET','<406ff174-7744-41d4-a058-92e29e68cecb@sygefor.example>');
INSERT INTO "mail" VALUES('a26dacc3-ea4c-4b69-bfa0-36b7583f1c2a','iJl56xU0XD-s37T0-v0Bxw',0,'SYG-175-664','support@sygefor.example','person@labo.example','[SYG-175-664] W1 – unité inconnue – la personne','Résumé
------
Référence : SYG-175-664
Qui écrit : person@labo.example
Pour qui : pour elle-même ou lui-même
Identité : non prouvée (aucune adresse vérifiée)
Langue : français
Unité : inconnu
Diagnostic : W1 (login-button-not-found) – Bouton de connexion à trouver – la personne
Formation souhaitée : Écrire
Conversation : iJl56xU0XD-s37T0-v0Bxw

Où en est votre accès
---------------------
1. Appartenir à une unité du CNRS : pas encore connu
2. Être dans RESEDA, avec un mail : pas encore connu
3. Avoir un mot de passe Janus : pas encore connu
4. Se connecter sur Sygefor : bloqué
5. Enregistrer son profil : pas encore atteint

Constats
--------

Questions et réponses
---------------------
Que voyez-vous en ce moment ? → La page de connexion de Sygefor
Que se passe-t-il sur la page de connexion de Sygefor ? → Je ne sais pas où cliquer

Réservé à l’assistance : d’après des éléments saisis et non prouvés – à ne pas citer à la personne
------------------------------------------------------------
Saisi : person@labo.example
RESEDA : une fiche porte cette adresse : non – reseda, 22 novembre 2026 à 16:42
Janus : un compte existe : non – janus, 22 novembre 2026 à 16:42

Consultations des annuaires
---------------------------
reseda by-mail : 1 ms
janus accounts : 0 ms

Conversation
------------
L’assistant, 22 novembre 2026 à 16:42 :
> Bonjour. Je suis l’assistant automatique de Sygefor : je cherche ce qui bloque votre accès et je vous dis quoi faire.
> Vos messages sont conservés 30 jours pour traiter votre demande. N’écrivez jamais de mot de passe ici.
L’assistant, 22 novembre 2026 à 16:42 :
> Démonstration : les personnes et les annuaires sont inventés (données fictives).
L’assistant, 22 novembre 2026 à 16:42 :
> C’est pour vous, ou pour quelqu’un d’autre ?
La personne, 22 novembre 2026 à 16:42 :
> for-whom:me
L’assistant, 22 novembre 2026 à 16:42 :
> Que voyez-vous en ce moment ?
La personne, 22 novembre 2026 à 16:42 :
> answer:screen:login-page
L’assistant, 22 novembre 2026 à 16:42 :
> Que se passe-t-il sur la page de connexion de Sygefor ?
La personne, 22 novembre 2026 à 16:42 :
> answer:login-problem:button-not-found
L’assistant, 22 novembre 2026 à 16:42 :
> Bouton de connexion à trouver
> 
> Il n’y a pas de formulaire d’inscription : votre première connexion crée votre compte. Elle passe par un seul bouton.
> 
> Connectez-vous ainsi :
> 1. Ouvrez https://formation.ifsem.cnrs.fr/page/login
> 2. Cliquez sur « Se connecter avec son compte Janus ou CRU ».
> 3. Choisissez « Agents unités CNRS », puis cliquez sur « Sélection ».
> 4. Connectez-vous sur la page de Janus.
> 
> Qui agit : vous
L’assistant, 22 novembre 2026 à 16:42 :
> Où en est votre accès
> 
> - Appartenir à une unité du CNRS: pas encore connu
> - Être dans RESEDA, avec un mail: pas encore connu
> - Avoir un mot de passe Janus: pas encore connu
> - Se connecter sur Sygefor: bloqué (d’après vous, 2026-11-22)
> - Enregistrer son profil: pas encore atteint
L’assistant, 22 novembre 2026 à 16:42 :
> Ensuite : Votre profil Sygefor doit s’afficher. Dites ici si c’est le cas.
L’assistant, 22 novembre 2026 à 16:42 :
> Dites-moi où vous en êtes.
La personne, 22 novembre 2026 à 16:42 :
> verdict:escalate
L’assistant, 22 novembre 2026 à 16:42 :
> Je prépare un message pour l’assistance Sygefor. Ces précisions sont facultatives.
> 
> - Formation souhaitée
> 
> - Date limite d’inscription
> 
> - Autre précision
> 
> - Adresse pour vous répondre
La personne, 22 novembre 2026 à 16:42 :
> Écrire, person@labo.example
L’assistant, 22 novembre 2026 à 16:42 :
> Voici ce que je transmets à l’assistance Sygefor :
> – Situation : Bouton de connexion à trouver (W1)
> – Votre adresse : person@labo.example (non vérifiée)
> – Formation : Écrire
> – Notre conversation et les vérifications faites
> 
> Je l’envoie ?
La personne, 22 novembre 2026 à 16:42 :
> escalation:send','<!doctype html><html><body style="font-family:sans-serif">
<h3>Résumé</h3><p>Référence : SYG-175-664<br>
Qui écrit : person@labo.example<br>
Pour qui : pour elle-même ou lui-même<br>
Identité : non prouvée (aucune adresse vérifiée)<br>
Langue : français<br>
Unité : inconnu<br>
Diagnostic : W1 (login-button-not-found) – Bouton de connexion à trouver – la personne<br>
Formation souhaitée : Écrire<br>
Conversation : iJl56xU0XD-s37T0-v0Bxw</p>
<h3>Où en est votre accès</h3><p>1. Appartenir à une unité du CNRS : pas encore connu<br>
2. Être dans RESEDA, avec un mail : pas encore connu<br>
3. Avoir un mot de passe Janus : pas encore connu<br>
4. Se connecter sur Sygefor : bloqué<br>
5. Enregistrer son profil : pas encore atteint</p>
<h3>Constats</h3><p></p>
<h3>Questions et réponses</h3><p>Que voyez-vous en ce moment ? → La page de connexion de Sygefor<br>
Que se passe-t-il sur la page de connexion de Sygefor ? → Je ne sais pas où cliquer</p>
<h3>Réservé à l’assistance : d’après des éléments saisis et non prouvés – à ne pas citer à la personne</h3><p>Saisi : person@labo.example<br>
RESEDA : une fiche porte cette adresse : non – reseda, 22 novembre 2026 à 16:42<br>
Janus : un compte existe : non – janus, 22 novembre 2026 à 16:42</p>
<h3>Consultations des annuaires</h3><p>reseda by-mail : 1 ms<br>
janus accounts : 0 ms</p>
<h3>Conversation</h3><p>L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Bonjour. Je suis l’assistant automatique de Sygefor : je cherche ce qui bloque votre accès et je vous dis quoi faire.<br>
&#62; Vos messages sont conservés 30 jours pour traiter votre demande. N’écrivez jamais de mot de passe ici.<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Démonstration : les personnes et les annuaires sont inventés (données fictives).<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; C’est pour vous, ou pour quelqu’un d’autre ?<br>
La personne, 22 novembre 2026 à 16:42 :<br>
&#62; for-whom:me<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Que voyez-vous en ce moment ?<br>
La personne, 22 novembre 2026 à 16:42 :<br>
&#62; answer:screen:login-page<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Que se passe-t-il sur la page de connexion de Sygefor ?<br>
La personne, 22 novembre 2026 à 16:42 :<br>
&#62; answer:login-problem:button-not-found<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Bouton de connexion à trouver<br>
&#62; <br>
&#62; Il n’y a pas de formulaire d’inscription : votre première connexion crée votre compte. Elle passe par un seul bouton.<br>
&#62; <br>
&#62; Connectez-vous ainsi :<br>
&#62; 1. Ouvrez https://formation.ifsem.cnrs.fr/page/login<br>
&#62; 2. Cliquez sur « Se connecter avec son compte Janus ou CRU ».<br>
&#62; 3. Choisissez « Agents unités CNRS », puis cliquez sur « Sélection ».<br>
&#62; 4. Connectez-vous sur la page de Janus.<br>
&#62; <br>
&#62; Qui agit : vous<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Où en est votre accès<br>
&#62; <br>
&#62; - Appartenir à une unité du CNRS: pas encore connu<br>
&#62; - Être dans RESEDA, avec un mail: pas encore connu<br>
&#62; - Avoir un mot de passe Janus: pas encore connu<br>
&#62; - Se connecter sur Sygefor: bloqué (d’après vous, 2026-11-22)<br>
&#62; - Enregistrer son profil: pas encore atteint<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Ensuite : Votre profil Sygefor doit s’afficher. Dites ici si c’est le cas.<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Dites-moi où vous en êtes.<br>
La personne, 22 novembre 2026 à 16:42 :<br>
&#62; verdict:escalate<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Je prépare un message pour l’assistance Sygefor. Ces précisions sont facultatives.<br>
&#62; <br>
&#62; - Formation souhaitée<br>
&#62; <br>
&#62; - Date limite d’inscription<br>
&#62; <br>
&#62; - Autre précision<br>
&#62; <br>
&#62; - Adresse pour vous répondre<br>
La personne, 22 novembre 2026 à 16:42 :<br>
&#62; Écrire, person@labo.example<br>
L’assistant, 22 novembre 2026 à 16:42 :<br>
&#62; Voici ce que je transmets à l’assistance Sygefor :<br>
&#62; – Situation : Bouton de connexion à trouver (W1)<br>
&#62; – Votre adresse : person@labo.example (non vérifiée)<br>
&#62; – Formation : Écrire<br>
&#62; – Notre conversation et les vérifications faites<br>
&#62; <br>
&#62; Je l’envoie ?<br>
La personne, 22 novembre 2026 à 16:42 :<br>
&#62; escalation:send</p>
</body></html>',NULL,1795362156446,'waiting',NULL,2,1795362165008,'MAIL_UNAVAILABLE: the mail server did not take the mail: ESOCKET','<a26dacc3-ea4c-4b69-bfa0-36b7583f1c2a@sygefor.example>');
INSERT INTO "mail" VALUES('bf374424-78b8-44b0-a203-69b91ef9dc8a','iJl56xU0XD-s37T0-v0Bxw',1,'SYG-175-664','person@labo.example',NULL,'Votre demande SYG-175-664 à l’assistance','Bonjour,

Une demande d’aide a été transmise à l’assistance Sygefor sous la référence SYG-175-664, avec cette adresse pour la réponse.

Si ce n’est pas vous, ignorez ce message.

L’assistant automatique Sygefor','<!doctype html><html><body style="font-family:sans-serif">
<p>Bonjour,</p>
<p>Une demande d’aide a été transmise à l’assistance Sygefor sous la référence SYG-175-664, avec cette adresse pour la réponse.</p>
<p>Si ce n’est pas vous, ignorez ce message.</p>
<p>L’assistant automatique Sygefor</p>
</body></html>',NULL,1795362156446,'waiting',NULL,2,1795362166386,'MAIL_UNAVAILABLE: the mail server did not take the mail: ESOCKET','<bf374424-78b8-44b0-a203-69b91ef9dc8a@sygefor.example>');
CREATE TABLE migration
      (version integer primary key, at integer not null) strict;
INSERT INTO "migration" VALUES(1,1795362156061);
INSERT INTO "migration" VALUES(2,1795362156061);
INSERT INTO "migration" VALUES(3,1795362156061);
CREATE TABLE secret_key (name text primary key, value text not null) strict;
INSERT INTO "secret_key" VALUES('codes','oVbNg9Q8mt+LGAXNsxtXl2XLVB/zpsrVor1kXGttpI0=');
INSERT INTO "secret_key" VALUES('pseudonyms','8Kl6DmhILikReVA8eTKM9WtkdEA8VQGXc0gTM153H+o=');
INSERT INTO "secret_key" VALUES('web-channel','ROEJR+zhuu0D50dSN7n6YSB9mlNqWGw6PZ6HlkCwKv0=');
CREATE INDEX conversation_by_activity on conversation (active_at);
CREATE INDEX entry_pending on entry (conversation_id, seq) where is_pending = 1;
CREATE INDEX counted_by_time on counted (key, at);
CREATE INDEX mail_due on mail (next_at) where status = 'waiting';
CREATE INDEX mail_dead on mail (created_at) where status = 'dead';
CREATE INDEX mail_of_conversation on mail (conversation_id);
CREATE INDEX mail_of_reference on mail (reference) where reference is not null;
CREATE INDEX escalation_of_conversation on escalation (conversation_id);
CREATE INDEX escalation_address_of on escalation_address (reference);
CREATE INDEX diagnosis_by_time on diagnosis (at, conversation_id, number);
COMMIT;

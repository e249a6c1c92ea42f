import type { ProblemCode } from '@parvis/contract';

/** What happened, then what to do. A code added to the contract without a line here does not compile. */
export const problems: Record<ProblemCode | 'unknown' | 'network', string> = {
  unknown:
    'Cette action n’est pas possible maintenant. Rechargez la page ; si cela dure, prévenez votre administrateur.',
  network: 'Le serveur ne répond pas. Rien n’est perdu : vérifiez la connexion puis réessayez.',
  'request/invalid': 'Un champ n’est pas rempli comme attendu. Corrigez-le puis recommencez.',
  'request/malformed-json': 'La demande est arrivée abîmée. Rechargez la page puis recommencez.',
  'request/too-large': 'C’est trop volumineux. Raccourcissez le texte ou allégez les pièces jointes.',
  'request/unsupported-media-type': 'Ce format n’est pas accepté. Rechargez la page puis recommencez.',
  'request/version-required':
    'La console est plus ancienne que le serveur. Rechargez la page puis recommencez.',
  'request/not-found':
    'Cette adresse n’existe pas. Rechargez la page ; la console a peut-être été mise à jour.',
  'request/method-not-allowed':
    'La console est plus ancienne que le serveur. Rechargez la page puis recommencez.',
  'request/cross-site':
    'La demande venait d’un autre site et a été refusée. Ouvrez la console à son adresse habituelle.',
  'request/rate-limited': 'Trop de demandes en peu de temps. Patientez une minute puis réessayez.',
  'request/invalid-cursor': 'La suite de la liste a changé. Rechargez la liste.',
  'idempotency/key-reused':
    'Une première version de ce texte est déjà partie. Relisez le fil avant d’envoyer celle-ci.',
  'idempotency/in-flight':
    'L’envoi précédent est encore en cours. Attendez quelques secondes puis réessayez.',
  'session/required': 'Votre session a pris fin. Reconnectez-vous : votre texte est conservé.',
  'session/wrong-credentials':
    'Adresse ou mot de passe incorrect. Vérifiez les majuscules ; en cas d’oubli, demandez à votre administrateur.',
  'session/too-many-attempts': 'Trop d’essais. Patientez avant de recommencer.',
  'access/forbidden': 'Vos droits ne le permettent pas. Demandez à votre superviseur si vous en avez besoin.',
  'ticket/not-found': 'Cette demande n’existe pas, ou vos droits ne permettent pas de la voir.',
  'ticket/stale-version':
    'La demande a changé entre-temps. Regardez ce qui a changé, puis refaites ou renoncez.',
  'ticket/closed': 'La demande est clôturée. Rouvrez-la d’abord.',
  'ticket/already-closed': 'La demande est déjà clôturée.',
  'ticket/already-resolved': 'La demande est déjà traitée.',
  'ticket/not-closed': 'La demande n’est ni traitée ni clôturée : il n’y a rien à rouvrir.',
  'ticket/not-waiting': 'La demande n’est pas en attente : il n’y a rien à reprendre.',
  'ticket/already-waiting': 'La demande est déjà en attente.',
  'ticket/question-required': 'Écrivez la question à poser à l’usager.',
  'ticket/until-in-past': 'La date limite est passée. Choisissez une date à venir.',
  'ticket/received-in-future': 'La date de réception est dans l’avenir. Corrigez-la.',
  'ticket/date-in-past': 'Cette date est passée, ou n’existe pas. Choisissez aujourd’hui ou un jour à venir.',
  'outside-body/not-found': 'Cet organisme n’est plus dans la liste. Choisissez-en un autre.',
  'outside-body/slug-taken': 'Un organisme porte déjà cet identifiant. Choisissez-en un autre.',
  'outside-body/own-address':
    'Cette adresse est celle de la collectivité. Pour un autre service, transmettez la demande.',
  'ticket/no-reachable-address':
    'Aucune adresse connue pour joindre cet usager. Ajoutez un courriel à sa fiche.',
  'ticket/unknown-topic': 'Ce motif n’existe plus. Choisissez-en un autre.',
  'ticket/unknown-service': 'Ce service n’existe plus. Choisissez-en un autre.',
  'ticket/unknown-site': 'Ce lieu d’accueil n’existe plus. Choisissez-en un autre.',
  'ticket/unknown-agent': 'Cet agent n’existe plus. Choisissez-en un autre.',
  'ticket/agent-cannot-read':
    'Cet agent n’a pas accès aux demandes de ce service. Choisissez un autre agent.',
  'ticket/channel-not-available': 'Ce canal n’est pas disponible pour cet usager. Choisissez-en un autre.',
  'agent/absent': 'Cette personne est absente : la demande ne peut pas lui être confiée.',
  'agent/not-found': 'Ce compte n’existe pas.',
  'absence/ends-too-soon': 'L’absence doit se terminer après son début, et après aujourd’hui.',
  'absence/unfit-stand-in': 'Cette personne ne peut pas vous remplacer.',
  'draft/changed-elsewhere': 'Ce brouillon a été modifié ailleurs.',
  'message/answered-meanwhile': 'Un message est arrivé depuis que vous avez commencé à écrire.',
  'ticket/until-too-far': 'Une attente dure un an au plus. Choisissez une date plus proche.',
  'ticket/merged': 'La demande est fusionnée dans une autre : agissez dans la demande conservée.',
  'ticket/not-merged': 'La demande n’est fusionnée dans aucune autre.',
  'ticket/merge-with-itself': 'Une demande ne peut pas être fusionnée avec elle-même.',
  'ticket/merge-chain':
    'D’autres demandes sont déjà fusionnées dans celle-ci : conservez celle-ci et fusionnez l’autre dedans.',
  'ticket/merge-into-merged':
    'La demande choisie est elle-même fusionnée dans une autre. Choisissez la demande conservée.',
  'ticket/merge-into-closed':
    'La demande choisie est clôturée. Rouvrez-la d’abord, ou choisissez-en une autre.',
  'ticket/merge-stale': 'La demande à conserver a changé entre-temps. Relisez-la, puis recommencez.',
  'ticket/link-with-itself': 'Une demande ne peut pas être liée à elle-même.',
  'ticket/too-many-links': 'Une demande a 50 demandes liées au plus.',
  'contact/not-found': 'Ce contact ne peut plus être annulé : passé un quart d’heure, il compte.',
  'incident/not-found': 'Ce problème commun n’existe plus : ses demandes ont été détachées.',
  'incident/with-itself': 'Une demande ne peut pas être rattachée à elle-même.',
  'incident/too-many': 'Un problème commun réunit 200 demandes au plus.',
  'view/not-found': 'Cette vue n’existe plus\u00a0: un collègue l’a peut-être supprimée.',
  'resident/not-found': 'Cet usager n’existe plus, ou vos droits ne permettent pas de le voir.',
  'resident/stale-version':
    'Un collègue a modifié cette fiche depuis que vous l’avez ouverte. Relisez-la, puis recommencez.',
  'resident/merged': 'Cette fiche a été réunie avec une autre de la même personne. Ouvrez celle qui reste.',
  'resident/not-merged': 'Ces deux fiches sont déjà séparées.',
  'resident/merged-since':
    'La fiche qui reste a été réunie à son tour avec une autre. Séparez d’abord celles-ci.',
  'resident/with-itself': 'Une fiche ne peut pas être réunie avec elle-même. Choisissez l’autre fiche.',
  'message/unfilled':
    'Il reste des champs à compléter entre accolades. Complétez-les ou retirez-les avant d’envoyer.',
  'upload/not-found': 'Une pièce jointe n’est plus conservée. Retirez-la puis joignez-la de nouveau.',
  'upload/empty': 'Ce fichier est vide.',
  'upload/executable':
    'Ce type de fichier peut s’exécuter : il n’est pas accepté. Envoyez un document, ou une archive.',
  'upload/too-many': 'Un message porte 20 pièces jointes au plus.',
  'upload/too-large-together':
    'Les pièces jointes dépassent 35 Mo ensemble. Retirez-en, ou envoyez deux messages.',
  'reply-template/not-found': 'Cette réponse type n’existe plus, ou vos droits ne permettent pas de la voir.',
  'reply-template/unknown-variable': 'Un champ entre accolades n’existe pas. Choisissez-le dans la liste.',
  'reply-template/stale-version':
    'Un collègue a modifié cette réponse type entre-temps. Votre texte est gardé : comparez, puis enregistrez de nouveau.',
  'message/not-found': 'Ce message n’existe plus, ou vos droits ne permettent pas de le voir.',
  'message/not-resendable': 'Ce message est déjà parti ou en train de partir : inutile de le renvoyer.',
  'intake/not-found': 'Ce courriel n’est plus retenu, ou vos droits ne permettent pas de le voir.',
  'intake/not-retryable': 'Ce courriel a déjà été traité. Rechargez la liste.',
  'intake/unknown-mailbox': 'Cette boîte aux lettres n’est pas configurée.',
  'intake/empty': 'Ce courriel est vide.',
  'follow/not-found': 'Ce code de suivi n’existe pas. Vérifiez-le, lettre par lettre, puis recommencez.',
  'report/place-swapped': 'La latitude et la longitude semblent inversées. Échangez-les puis recommencez.',
  'report/place-out-of-town': 'Ce lieu n’est pas en France. Placez le point à nouveau, ou donnez l’adresse.',
  'report/proof-needed':
    'Trop de signalements en peu de temps depuis la même adresse. Patientez une minute puis réessayez.',
  'report/photo-not-an-image': 'Ce fichier n’est pas une photo. Choisissez une image JPEG, PNG ou WebP.',
  'report/photo-heic':
    'Cette photo est au format HEIC de l’iPhone, que nous ne savons pas lire. Envoyez-la en JPEG, ou faites-en une capture d’écran.',
  'report/photo-too-many-pixels':
    'Cette photo est trop grande. Envoyez-en une version de moins de 60 millions de pixels.',
  'report/photo-damaged': 'Cette photo est arrivée abîmée. Choisissez-la à nouveau, ou envoyez-en une autre.',
  'commitment/not-found': 'Cet engagement n’existe plus. Rechargez la demande.',
  'commitment/invalid-budget': 'Ce délai n’est pas lisible.',
  'commitment/invalid-terms': 'Une des promesses se contredit. Corrigez la ligne indiquée.',
  'commitment/too-far': 'Cette échéance est trop lointaine pour être calculée.',
  'commitment/invalid-threshold':
    'Un seuil d’alerte est un nombre entier de 1 à 100 %, du plus petit au plus grand, dix au plus.',
  'commitment/next-action-in-past': 'La prochaine action est à venir : choisissez une date plus tard.',
  'commitment/next-action-too-far':
    'Une prochaine action est à trois mois au plus. Choisissez une date plus proche.',
  'commitment/reason-unsaid': 'Dites en quelques mots quelle est la raison.',
  'commitment/nothing-to-acknowledge':
    'Rien n’est en retard ni près de l’être dans cette demande : il n’y a pas à en prendre acte.',
  'commitment/not-yours':
    'Seuls l’agent qui a la demande, le référent ou le superviseur peuvent en prendre acte.',
  'calendar/not-found': 'Ce calendrier n’existe plus.',
  'calendar/invalid': 'Ce calendrier comporte une erreur. Demandez à votre administrateur de le corriger.',
  'calendar/unreadable-file':
    'Ce fichier n’est pas un agenda lisible (format iCalendar, .ics) ou contient trop de dates.',
  'replan/nothing': 'Aucun délai en cours ne suit une version précédente : il n’y a rien à replanifier.',
  'replan/not-found': 'Cette replanification n’existe pas.',
  'replan/running': 'Une replanification est déjà en cours ; attendez sa fin ou arrêtez-la.',
  'calendar/never-opens': 'Ce calendrier n’ouvre jamais : aucune échéance ne peut en sortir.',
  'clock/disabled': 'L’horloge d’essai n’est pas activée sur cette installation.',
  'settings/stale-version':
    'Un collègue a modifié ce réglage entre-temps. Voyez ce qui a changé, puis recommencez.',
  'settings/name-taken': 'Ce nom est déjà pris. Choisissez-en un autre.',
  'settings/unknown-time-zone': 'Ce fuseau horaire n’existe pas. Choisissez-en un dans la liste.',
  'mailbox/not-found': 'Cette boîte n’existe plus. Rechargez la page.',
  'mailbox/address-taken': 'Une autre boîte a déjà cette adresse.',
  'mailbox/address-in-use':
    'Cette boîte a déjà servi : ses correspondants répondent à son adresse. Ajoutez la nouvelle adresse, puis mettez celle-ci de côté.',
  'mailbox/last-one':
    'C’est la dernière boîte en service : sans elle, plus rien ne part ni n’arrive. Ajoutez-en une autre d’abord.',
  'mailbox/order-stale': 'La liste des boîtes a changé entre-temps. Relisez-la, puis recommencez.',
  'notice-words/not-found': 'Ce courriel n’existe pas.',
  'notice-words/unknown-variable': 'Une des variables n’existe pas pour ce courriel.',
  'site/not-found': 'Ce site n’existe plus. Rechargez la page.',
  'site/in-use': 'Des services travaillent encore sur ce site. Changez d’abord leur site.',
  'service/not-found': 'Ce service n’existe plus. Rechargez la page.',
  'service/unknown-successor': 'Le service repreneur doit être un autre service, en activité.',
  'service/direction-cannot-read':
    'Une des personnes choisies ne peut pas lire les demandes de ce service. Vérifiez ses droits.',
  'warning/not-found': 'Cette alerte n’existe plus. Rechargez la page.',
  'service/inactive': 'Ce service n’est plus en activité. Réactivez-le d’abord.',
  'topic/not-found': 'Ce motif n’existe plus. Rechargez la page.',
  'topic/two-levels': 'Il n’y a que deux niveaux : un thème, et sous lui des motifs.',
  'topic/has-motifs': 'Ce thème a encore des motifs en service. Désactivez-les d’abord.',
  'topics/unreadable':
    'Ce fichier n’est pas un tableau de motifs. Il faut au moins les colonnes « Thème », « Motif » et « Service ».',
  'topics/preview-stale': 'Les motifs ont changé depuis l’aperçu. Relisez-le, puis importez.',
  'topics/undo-too-late':
    'Un de ces motifs a été modifié depuis : l’import ne peut plus être annulé d’un coup.',
  'account/not-found': 'Ce compte n’existe plus. Rechargez la page.',
  'account/email-taken': 'Un compte a déjà cette adresse électronique.',
  'account/own': 'Vous ne pouvez pas désactiver votre propre compte. Demandez-le à un autre administrateur.',
  'account/last-admin':
    'C’est le dernier compte d’administration en activité. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'account/inactive': 'Ce compte est désactivé. Réactivez-le d’abord.',
  'account/already-entered':
    'Cette personne a déjà choisi son mot de passe. Envoyez-lui plutôt un lien de réinitialisation.',
  'account-link/not-found': 'Ce lien n’est pas complet. Copiez-le en entier depuis le courriel reçu.',
  'account-link/used': 'Ce lien a déjà servi. Connectez-vous avec le mot de passe que vous avez choisi.',
  'account-link/replaced':
    'Ce lien a été remplacé par un autre, plus récent. Ouvrez le dernier courriel reçu.',
  'account-link/expired': 'Ce lien n’est plus valable. Demandez-en un nouveau.',
  'password/too-short': 'Choisissez au moins 12\u00a0caractères.',
  'password/too-common': 'Ce mot de passe est trop connu : il serait vite deviné. Choisissez-en un autre.',
  'password/is-email': 'Le mot de passe ne peut pas être votre adresse électronique.',
  'password/wrong-current': 'Ce n’est pas votre mot de passe actuel.',
  'policy/not-found': 'Cet engagement n’existe plus. Rechargez la page.',
  'policy/promises-nothing': 'Un engagement promet au moins une chose. Ajoutez une promesse.',
  'quality/invalid-period': 'Cette période n’existe pas\u00a0: vérifiez ses deux dates.',
  'quality/period-too-long': 'La période est trop longue\u00a0: choisissez au plus 400 jours.',
  'wall/not-found': 'Ce lien n’ouvre aucun mur.',
  'wall/revoked': 'Ce lien a été révoqué.',
  'server/unavailable':
    'Le serveur est momentanément indisponible. Rien n’est perdu : réessayez dans un instant.',
  'server/no-room':
    'Le serveur n’a plus de place pour enregistrer. Rien n’est perdu : prévenez votre administrateur, puis réessayez.',
  'server/unexpected':
    'Le serveur a rencontré une erreur. Réessayez ; si cela dure, prévenez votre administrateur.',
};

/** Réponses types of the invented town: of a service, or of everyone. */
export interface DemoReply {
  /** slug; null: everyone's */
  service: string | null;
  title: string;
  body: string;
}

const reply = (service: string | null, title: string, ...lines: string[]): DemoReply => ({
  service,
  title,
  body: ['Bonjour {{usager.nom}},', ...lines, 'Bien cordialement,'].join('\n\n'),
});

export const REPLIES: readonly DemoReply[] = [
  reply(
    null,
    'Demande bien reçue, réponse à venir',
    'Nous avons bien reçu votre demande {{demande.numero}}, « {{demande.objet}} ». Le service {{service.nom}} vous répondra avant le {{engagement.date}}.',
  ),
  reply(
    null,
    'Il manque une précision',
    'Pour traiter votre demande {{demande.numero}}, il nous manque une précision\u00a0: ….',
    'Vous pouvez répondre simplement à ce message.',
  ),
  reply(
    null,
    'Rendez-vous au guichet',
    'Votre demande se règle au guichet, avec une pièce d’identité et un justificatif de domicile de moins de trois mois. Vous pouvez joindre le service {{service.nom}} au {{service.telephone}}.',
  ),
  reply(
    null,
    'Remerciement',
    'Merci de votre message et du temps que vous avez pris pour nous écrire. Il a été transmis aux agents concernés.',
  ),
  reply(
    'voirie',
    'Éclairage\u00a0: intervention prévue',
    'Le point lumineux que vous nous signalez ({{demande.adresse}}) est inscrit à la tournée de notre équipe. L’intervention est prévue avant le {{engagement.date}}.',
  ),
  reply(
    'voirie',
    'Nid-de-poule réparé',
    'Notre équipe a repris la chaussée au droit du {{demande.adresse}}. N’hésitez pas à nous dire si la réparation ne tient pas.',
  ),
  reply(
    'voirie',
    'Voirie départementale',
    'La voie que vous nous signalez relève du département. Nous lui avons transmis votre demande du {{demande.date}}.',
  ),
  reply(
    'cadre-de-vie',
    'Dépôt sauvage enlevé',
    'Le dépôt signalé {{demande.adresse}} a été enlevé. Les encombrants sont collectés sur rendez-vous, gratuitement\u00a0: {{service.telephone}}.',
  ),
  reply(
    'cadre-de-vie',
    'Arbre\u00a0: diagnostic avant la taille',
    'Un agent des espaces verts examinera l’arbre que vous nous signalez. Nous vous dirons la suite donnée avant le {{engagement.date}}.',
  ),
  reply(
    'etat-civil',
    'Acte\u00a0: pièces à fournir',
    'Pour établir l’acte demandé, merci de nous indiquer les nom, prénoms, date de naissance, et les nom et prénoms des parents. L’acte vous sera envoyé gratuitement.',
  ),
  reply(
    'education',
    'Inscription au restaurant scolaire',
    'L’inscription de votre enfant est enregistrée. Le service {{service.nom}} vous confirmera la date de début avant le {{engagement.date}}.',
  ),
  reply(
    'ccas',
    'Premier rendez-vous avec un travailleur social',
    'Nous vous proposons un premier rendez-vous, gratuit et confidentiel. Appelez le {{service.telephone}} pour choisir l’heure qui vous convient.',
  ),
];

export const outbox = {
  title: 'Boîte d’envoi',
  lead: 'Ville de démonstration : les courriels sont gardés ici au lieu de partir.',
  list: 'Courriels sortants, le plus récent d’abord',
  columns: { at: 'Date', to: 'À', subject: 'Objet', ticket: 'Demande', status: 'Envoi', actions: 'Actions' },
  automatic: 'Automatique',
  show: 'Voir',
  hide: 'Masquer',
  showNamed: 'Voir le courriel « {{subject}} »',
  hideNamed: 'Masquer le courriel « {{subject}} »',
  frame: 'Courriel « {{subject}} », tel qu’il est parti',
  download: 'Télécharger (.eml)',
  downloadNamed: 'Télécharger le courriel « {{subject}} »',
  empty: {
    title: 'Aucun courriel sortant',
    body: 'Répondez à une demande : votre message apparaîtra ici, tel que l’usager l’aurait reçu.',
    action: 'Aller à la file en direct',
  },
};

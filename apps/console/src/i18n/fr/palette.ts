export const palette = {
  label: 'Palette de commandes',
  field: 'Chercher une demande ou une action',
  placeholder: 'Numéro, nom, téléphone, mots… ou une action',
  files: 'Demandes',
  acts: 'Actions',
  nothing: 'Rien ne correspond à « {{typed}} ».',
};
